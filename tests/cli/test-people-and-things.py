#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl contact, camera, evidence and alert."""

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

    def test_wrong_usage(self):
        self.usage("contact", "add", "--name", "A")
        self.usage("contact", "add", "--name", "A", "--role", "king")


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
