#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""lossguardctl camera audit, against real streams of which some are in trouble."""

import json
import socket
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
import ctl  # noqa: E402

MEMBERS = {
    "id", "name", "reachable", "first_frame_ms", "fps", "width", "height", "black", "frozen", "blurred", "moved",
    "clock_offset_ms", "clock_uncertainty_ms", "result",
}  # fmt: skip

# Short enough for a test, and the same for every camera.
SETTINGS = {
    "camera.limit_seconds": 20, "camera.live_seconds": 2,
    "camera.black.seconds": 1, "camera.frozen.seconds": 1, "camera.blurred.seconds": 1,
}  # fmt: skip

# What cannot be known where no picture came.
NOTHING = dict.fromkeys(["first_frame_ms", "fps", "width", "height", "black", "frozen", "blurred"])
WELL = {"reachable": True, "black": False, "frozen": False, "blurred": False, "result": "ok"}
SMALL = {"width": 160, "height": 120}

SECRETS = {
    "LOSSGUARD_SECRET_CAMERA_BEHIND_A_PASSWORD": "s3cret",
    "LOSSGUARD_SECRET_CAMERA_WITH_TLS": "s3cret",
    "LOSSGUARD_SECRET_CAMERA_WRONG_PASSWORD": "gue55",
}

# Without a keyring, whatever the machine has.
ENVIRONMENT = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}


def run(*command):
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def make_certificate(path):
    key = path.with_suffix(".key")
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=127.0.0.3", "-addext", "subjectAltName=IP:127.0.0.3", "-keyout", key, "-out", path)  # fmt: skip
    both = path.with_suffix(".both")
    both.write_bytes(key.read_bytes() + path.read_bytes())
    return both


def make_recordings(folder):
    """Recordings in trouble, of real pictures where a picture matters."""
    clip = ctl.DATA / "video" / "bottles.mp4"
    small, large = "video/x-raw,width=40,height=24", "video/x-raw,width=640,height=360"
    encode = "x264enc speed-preset=ultrafast ! mp4mux ! filesink location="
    gst = ("gst-launch-1.0", "-q")
    run(*gst, *f"filesrc location={clip} ! decodebin ! videoscale ! {small} ! videoscale ! {large} ! "
        f"{encode}{folder}/soft.mp4".split())  # fmt: skip
    run(*gst, *f"audiotestsrc num-buffers=50 ! avenc_aac ! mp4mux ! filesink location={folder}/sound.mp4".split())
    data = clip.read_bytes()
    (folder / "cut.mp4").write_bytes(data[: len(data) // 2])
    (folder / "headless.mp4").write_bytes(data[:700])
    (folder / "notes.mp4").write_text("These are notes, and no film.\n" * 50)


class CameraTest(ctl.StoreTest):
    def environment(self, **more):
        return super().environment(**ENVIRONMENT, **more)

    def add(self, name, uri, *more):
        return self.call("camera", "add", "--name", name, "--uri", uri, *more)["id"]

    def audit(self, *arguments, status=ctl.FINDINGS, **environment):
        result = self.run_raw("camera", "audit", *arguments, "--json", **environment)
        self.assertEqual(result.status, status, result.out + result.err)
        self.err = result.err
        return {item["name"]: item for item in result.json["items"]}


class EveryCamera(CameraTest):
    """One audit of them all, of which each test looks at a part."""

    @classmethod
    def setUpClass(cls):
        cls.checks = None
        cls.tried = False

    def setUp(self):
        super().setUp()
        if not EveryCamera.tried:
            EveryCamera.tried = True
            self.audit_all()
        self.assertIsNotNone(self.checks, "the audit failed")

    def audit_all(self):
        make_recordings(self.folder)
        certificate = self.folder / "camera.pem"
        peer = subprocess.Popen(
            [sys.executable, HERE / "rtsp_peer.py", make_certificate(certificate)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            self.ports = json.loads(peer.stdout.readline())
            for key, value in SETTINGS.items():
                self.call("config", "set", key, value)
            self.add_all()
            EveryCamera.untrusted = self.audit("--camera", self.tls, **SECRETS)["With TLS"]
            self.call("config", "set", "tls.ca_file", certificate)
            EveryCamera.checks = self.audit(**SECRETS, G_MESSAGES_DEBUG="lg-core lg-cctv lg-cli")
            EveryCamera.said = self.err
            EveryCamera.kept = b"".join(path.read_bytes() for path in self.store.iterdir() if path.is_file())
        finally:
            peer.stdin.close()
            peer.wait(timeout=30)
            peer.stdout.close()

    def add_all(self):
        rtsp = f"rtsp://127.0.0.1:{self.ports['open']}"
        guarded = f"rtsp://127.0.0.2:{self.ports['guarded']}"
        web = f"http://127.0.0.1:{self.ports['web']}"
        self.add("H.264", rtsp + "/h264")
        self.add("UDP alone", rtsp + "/udp")
        self.add("Black", rtsp + "/black")
        self.add("Frozen", rtsp + "/frozen")
        self.add("Blurred", rtsp + "/blurred")
        self.add("Sound", rtsp + "/audio")
        self.add("Missing", rtsp + "/missing")
        self.add("Behind a password", guarded + "/jpeg", "--user", "viewer")
        self.add("Wrong password", guarded + "/jpeg", "--user", "viewer")
        self.add("No password", guarded.replace("//", "//viewer@") + "/jpeg")
        self.tls = self.add("With TLS", f"rtsps://127.0.0.3:{self.ports['tls']}/jpeg", "--user", "viewer")
        self.add("Web", web + "/mjpeg")
        self.add("Page", web + "/page")
        self.add("No page", web + "/missing")
        self.add("Dead", f"rtsp://127.0.0.1:{self.ports['dead']}/")
        self.add("Clip", "file://" + str(ctl.DATA / "video" / "bottles.mp4"))
        for name in ("soft", "sound", "cut", "headless", "notes", "gone"):
            self.add(f"File {name}", f"file:{name}.mp4")

    def assert_check(self, name, expected):
        check = self.checks[name]
        self.assertEqual(set(check), MEMBERS)
        self.assertEqual({key: check[key] for key in expected}, expected, name)
        self.assertEqual([check[key] for key in ("moved", "clock_offset_ms", "clock_uncertainty_ms")], [None] * 3)
        return check

    def assert_no_picture(self, name, result, reachable=True):
        self.assert_check(name, NOTHING | {"reachable": reachable, "result": result})

    def test_all_are_told_of(self):
        self.assertEqual(len(self.checks), 22)

    def test_a_stream_is_measured(self):
        check = self.assert_check("H.264", WELL | SMALL)
        self.assertAlmostEqual(check["fps"], 10, delta=1)
        self.assertGreater(check["first_frame_ms"], 0)

    def test_a_camera_without_tcp_sends_over_udp(self):
        self.assert_check("UDP alone", WELL | SMALL)

    def test_motion_jpeg_over_http(self):
        check = self.assert_check("Web", WELL | SMALL)
        self.assertAlmostEqual(check["fps"], 10, delta=2)

    def test_a_password_opens(self):
        self.assert_check("Behind a password", WELL | SMALL)

    def test_tls_with_a_certificate_that_is_trusted(self):
        self.assert_check("With TLS", WELL | SMALL)

    def test_tls_with_a_certificate_that_is_not(self):
        self.assertEqual((self.untrusted["result"], self.untrusted["reachable"]), ("untrusted", True))

    def test_a_wrong_or_missing_password(self):
        self.assert_no_picture("Wrong password", "wrong_password")
        self.assert_no_picture("No password", "wrong_password")

    def test_no_password_is_told_or_kept(self):
        for secret in ("s3cret", "gue55"):
            self.assertNotIn(secret, self.said)
            self.assertNotIn(secret.encode(), self.kept)

    def test_a_black_picture(self):
        self.assert_check("Black", {"black": True, "blurred": None, "result": "black"})

    def test_a_frozen_picture(self):
        self.assert_check("Frozen", {"black": False, "frozen": True, "blurred": False, "result": "frozen"})

    def test_a_blurred_picture(self):
        self.assert_check("Blurred", {"black": False, "frozen": False, "blurred": True, "result": "blurred"})

    def test_a_stream_of_sound(self):
        self.assert_no_picture("Sound", "no_video")

    def test_no_such_stream(self):
        self.assert_no_picture("Missing", "no_stream")
        self.assert_no_picture("No page", "no_stream")

    def test_a_page_is_no_stream(self):
        self.assert_no_picture("Page", "not_a_stream")

    def test_a_dead_camera(self):
        self.assert_no_picture("Dead", "unreachable", False)
        self.assertIn("Dead: Nothing answers at the address\n", self.said)

    def test_a_recording_of_real_pictures(self):
        check = self.assert_check("Clip", WELL | {"width": 640, "height": 360})
        self.assertAlmostEqual(check["fps"], 29.83, delta=0.5)

    def test_a_recording_out_of_focus(self):
        self.assert_check("File soft", {"reachable": True, "black": False, "blurred": True, "result": "blurred"})

    def test_recordings_that_were_cut_off(self):
        self.assert_check("File cut", {"reachable": True, "result": "damaged"})
        self.assert_no_picture("File headless", "damaged")

    def test_files_without_video(self):
        self.assert_no_picture("File sound", "no_video")
        self.assert_no_picture("File notes", "not_a_stream")

    def test_a_recording_that_is_gone(self):
        self.assert_no_picture("File gone", "unreachable", False)


class Silence(CameraTest):
    def test_a_camera_that_says_nothing_is_given_up(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.call("config", "set", "camera.limit_seconds", "1")
            self.add("A", f"rtsp://127.0.0.1:{listener.getsockname()[1]}/")
            check = self.audit()["A"]
        self.assertEqual((check["result"], check["reachable"]), ("timed_out", True))


class Helper(CameraTest):
    """What looks at a camera may hang, crash or babble."""

    def audit_with(self, *script):
        helper = self.folder / "helper"
        helper.write_text("\n".join(["#!/bin/sh", "cat > /dev/null", *script, ""]))
        helper.chmod(0o755)
        self.call("config", "set", "camera.limit_seconds", "1")
        for name in "ABC":
            self.add(name, "rtsp://camera.example/" + name)
        checks = self.audit(LOSSGUARD_CAMERA_HELPER=str(helper))
        return [(checks[name]["result"], checks[name]["reachable"]) for name in "ABC"]

    def test_one_that_hangs_is_ended(self):
        self.assertEqual(self.audit_with("exec sleep 120"), [("timed_out", None)] * 3)

    def test_one_that_crashes_fails_alone(self):
        self.assertEqual(self.audit_with("kill -SEGV $$"), [("failed", None)] * 3)

    def test_one_that_babbles_fails(self):
        self.assertEqual(self.audit_with("echo '{\"result\": \"splendid\"}'"), [("failed", None)] * 3)

    def test_one_that_is_missing_fails(self):
        self.add("A", "rtsp://camera.example/")
        check = self.audit(LOSSGUARD_CAMERA_HELPER="/nonexistent/helper")["A"]
        self.assertEqual(check["result"], "failed")


class CommandLine(CameraTest):
    def test_no_cameras_are_no_findings(self):
        self.add_site()
        self.assertEqual(self.audit(status=ctl.DONE), {})

    def test_a_well_camera_is_no_finding(self):
        self.add("Clip", f"file://{ctl.DATA}/video/bottles.mp4")
        self.assertEqual(self.audit(status=ctl.DONE)["Clip"]["result"], "ok")
        self.assertEqual(self.err, "")

    def test_people_read_words(self):
        self.add("Clip", f"file://{ctl.DATA}/video/bottles.mp4")
        self.assertRegex(self.text("camera", "audit"), r"Clip +well +yes")

    def test_one_camera_alone(self):
        self.add("Gone", "file:///nonexistent/a.mp4")
        chosen = self.add("Gone, too", "file:///nonexistent/b.mp4")
        self.assertEqual(list(self.audit("--camera", chosen)), ["Gone, too"])

    def test_an_unknown_camera(self):
        self.add_site()
        self.assertIn("There is no camera", self.fail_call("not_found", "camera", "audit", "--camera", "nothing"))

    def test_no_store(self):
        self.fail_call("no_store", "camera", "audit")

    def test_a_password_in_an_address_is_told_where_it_belongs(self):
        sentence = self.fail_call(
            "invalid", "camera", "add", "--name", "Door 1", "--uri", "rtsp://me:s3cret@camera.example/",
        )  # fmt: skip
        self.assertIn("--user", sentence)
        self.assertIn("LOSSGUARD_SECRET_CAMERA_DOOR_1", sentence)
        self.assertNotIn("s3cret", sentence)

    def test_other_addresses_are_refused(self):
        for uri in ("v4l2:///dev/video0", "playbin://x", "camera.example"):
            self.fail_call("invalid", "camera", "add", "--name", "A", "--uri", uri)
        self.fail_call("invalid", "camera", "add", "--name", "A", "--uri", "file:///a.mp4", "--onvif", "file:///b")


if __name__ == "__main__":
    ctl.main()
