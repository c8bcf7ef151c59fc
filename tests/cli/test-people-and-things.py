#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl contact, badge, camera, evidence and alert."""

import ctl

HOURS = "Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off"

LOCALES = ("en", "C.UTF-8"), ("de", "de_DE.UTF-8"), ("fr", "fr_FR.UTF-8"), ("es", "es_ES.UTF-8")


class Language(ctl.StoreTest):
    """What is wrong is told in the reader's language, whichever room finds it."""

    def assert_told(self, arguments, *sentences):
        for (language, locale), sentence in zip(LOCALES, sentences, strict=True):
            result = self.run_raw(*arguments, LC_ALL=locale, LANGUAGE=language)
            self.assertEqual(result.status, ctl.FAILED)
            self.assertIn(sentence, result.err)

    def test_what_the_store_refuses(self):
        self.assert_told(
            ("contact", "add", "--name", "A", "--role", "stakeholder", "--email", "nowhere"),
            "“nowhere” is no email address",
            "„nowhere“ ist keine E-Mail-Adresse",
            "«\u00a0nowhere\u00a0» n’est pas une adresse de courriel",
            "«nowhere» no es una dirección de correo electrónico",
        )

    def test_a_text_that_is_no_record(self):
        self.add_site()
        self.assert_told(
            ("site", "update", "PAR", "--hours", "always"),
            f"“always” are no opening hours; they are written as in “{HOURS}”",
            f"„always“ sind keine Öffnungszeiten; sie werden geschrieben wie in „{HOURS}“",
            f"«\u00a0always\u00a0» n’est pas un horaire d’ouverture\u00a0; il s’écrit comme «\u00a0{HOURS}\u00a0»",
            f"«always» no es un horario de apertura; se escribe como en «{HOURS}»",
        )

    def test_an_amount_that_does_not_fit(self):
        self.add_site()
        self.assert_told(
            ("asset", "create", "--name", "Till", "--site", "PAR", "--quantity", "1000000", "--unit-cost", "10000000000"),
            "The amount is too large",
            "Der Betrag ist zu groß",
            "Le montant est trop grand",
            "El importe es demasiado grande",
        )


class Contact(ctl.StoreTest):
    def test_add_and_list(self):
        added = self.call("contact", "add", "--name", "D. Rector", "--role", "security director",
                          "--email", "director@retail.example", "--phone", "+33 1 23 45 67 89")  # fmt: skip
        self.assertEqual((added["role"], added["email"]), ("security_director", "director@retail.example"))
        self.assertEqual(self.call("contact", "list"), {"items": [added], "total": 1})
        self.assertEqual(self.call("contact", "list", "--role", "stakeholder")["total"], 0)

    def test_address_that_is_none_is_refused(self):
        self.fail_call("invalid", "contact", "add", "--name", "A", "--role", "stakeholder", "--email", "not an address")

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
