#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl contact, badge, camera, evidence and alert."""

import ctl


class Contact(ctl.StoreTest):
    def test_add_and_list(self):
        added = self.call("contact", "add", "--name", "D. Rector", "--role", "security director",
                          "--email", "director@retail.example", "--phone", "+33 1 23 45 67 89")  # fmt: skip
        self.assertEqual((added["role"], added["email"]), ("security_director", "director@retail.example"))
        self.assertEqual(self.call("contact", "list"), {"items": [added], "total": 1})
        self.assertEqual(self.call("contact", "list", "--role", "stakeholder")["total"], 0)

    def test_address_that_is_none_is_refused(self):
        self.fail_call("invalid", "contact", "add", "--name", "A", "--role", "stakeholder", "--email", "not an address")

    def test_what_is_wrong_is_told_in_the_readers_language(self):
        for language, locale, sentence in (
            ("en", "C.UTF-8", "“nowhere” is no email address"),
            ("de", "de_DE.UTF-8", "„nowhere“ ist keine E-Mail-Adresse"),
            ("fr", "fr_FR.UTF-8", "«\u00a0nowhere\u00a0» n’est pas une adresse de courriel"),
            ("es", "es_ES.UTF-8", "«nowhere» no es una dirección de correo electrónico"),
        ):
            result = self.run_raw("contact", "add", "--name", "A", "--role", "stakeholder", "--email", "nowhere",
                                  LC_ALL=locale, LANGUAGE=language)  # fmt: skip
            self.assertIn(sentence, result.err)

    def test_update_remove_and_restore(self):
        self.add_site()
        added = self.call("contact", "add", "--name", "A", "--role", "stakeholder", "--email", "a@retail.example")
        changed = self.call("contact", "update", added["id"], "--role", "rapid response", "--site", "PAR")
        self.assertEqual((changed["role"], changed["email"], changed["site"]),
                         ("rapid_response", "a@retail.example", "PAR"))  # fmt: skip
        self.call("contact", "remove", added["id"])
        self.assertEqual(self.call("contact", "list")["total"], 0)
        self.call("contact", "restore", added["id"])
        self.assertEqual(self.call("contact", "list")["items"][0]["id"], added["id"])

    def test_update_of_nobody_is_refused(self):
        self.add_site()
        self.fail_call("not_found", "contact", "update", "nobody", "--name", "A")

    def test_wrong_usage(self):
        self.usage("contact", "add", "--name", "A")
        self.usage("contact", "add", "--name", "A", "--role", "king")


class Badge(ctl.StoreTest):
    def assign(self, person, start, *more):
        return self.call("badge", "assign", "--badge", "0007", "--person", person, "--from", start, *more)

    def test_a_badge_that_is_handed_on_keeps_its_history(self):
        first = self.assign("Ärne Field", "2025-01-01 00:00", "--department", "Receiving")
        second = self.assign("Bea Stock", "2026-03-01 08:00")
        items = self.call("badge", "list", "--badge", "0007")["items"]
        self.assertEqual([item["id"] for item in items], [first["id"], second["id"]])
        self.assertEqual(items[0]["valid_until"], items[1]["valid_from"])
        self.assertEqual((items[0]["department"], items[1]["valid_until"]), ("Receiving", None))

    def test_two_cannot_carry_it_at_one_time(self):
        self.assign("Ärne Field", "2025-01-01 00:00", "--until", "2025-06-01 00:00")
        message = self.fail_call("invalid", "badge", "assign", "--badge", "0007", "--person", "Bea Stock",
                                 "--from", "2025-02-01 00:00", "--until", "2025-03-01 00:00")  # fmt: skip
        self.assertIn("Ärne Field", message)

    def test_end_update_remove_and_restore(self):
        holder = self.assign("Ärne Field", "2025-01-01 00:00")
        ended = self.call("badge", "end", holder["id"], "--until", "2025-05-01 00:00")
        self.assertEqual(ended["valid_until"], "2025-05-01T00:00:00Z")
        self.assertEqual(self.call("badge", "update", holder["id"], "--person", "Arne Field")["person"], "Arne Field")
        self.fail_call("invalid", "badge", "end", holder["id"], "--until", "2024-01-01 00:00")
        self.call("badge", "remove", holder["id"])
        self.assertEqual(self.call("badge", "list")["total"], 0)
        self.call("badge", "restore", holder["id"])
        self.assertEqual(self.call("badge", "list")["total"], 1)

    def test_what_was_removed_cannot_come_back_over_another(self):
        holder = self.assign("Ärne Field", "2025-01-01 00:00")
        self.call("badge", "remove", holder["id"])
        self.assign("Bea Stock", "2025-02-01 00:00")
        self.fail_call("invalid", "badge", "restore", holder["id"])


class Camera(ctl.StoreTest):
    def test_add_and_list(self):
        self.add_site()
        asset = self.call("asset", "create", "--name", "Safe", "--site", "PAR")
        added = self.call("camera", "add", "--name", "Dock", "--uri", "rtsp://camera.example/1", "--sub-uri",
                          "rtsp://camera.example/2", "--onvif", "http://camera.example/onvif", "--user", "viewer",
                          "--site", "PAR", "--place", "Dock 2", "--covers", asset["id"])  # fmt: skip
        self.assertEqual((added["name"], added["uri"], added["site"]), ("Dock", "rtsp://camera.example/1", "PAR"))
        self.assertEqual(self.call("camera", "list")["items"], [added])

    def test_password_in_the_address_is_refused(self):
        self.fail_call("invalid", "camera", "add", "--name", "A", "--uri", "rtsp://me:secret@camera.example/1")
        self.assertNotIn(b"secret", (self.store / "lossguard.db").read_bytes())

    def test_unknown_asset_leaves_no_camera(self):
        self.fail_call("not_found", "camera", "add", "--name", "A", "--uri", "file:///a.mp4", "--covers", "nothing")
        self.assertEqual(self.call("camera", "list")["total"], 0)


class EvidenceAndAlerts(ctl.StoreTest):
    def test_empty_lists(self):
        self.add_site()
        for noun in ("evidence", "alert"):
            self.assertEqual(self.call(noun, "list"), {"items": [], "total": 0})

    def test_unknown_alert(self):
        self.add_site()
        self.fail_call("not_found", "alert", "ack", "nothing")

    def test_unknown_incident(self):
        self.add_site()
        self.fail_call("not_found", "evidence", "list", "--incident", "nothing")
        self.fail_call("not_found", "alert", "list", "--incident", "nothing")


if __name__ == "__main__":
    ctl.main()
