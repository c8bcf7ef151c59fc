#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras on loopback, some of them in trouble: GStreamer's own RTSP server, and HTTP.

Usage: rtsp_peer.py CERTIFICATE-AND-KEY

Prints one line of JSON, the ports by name, and runs until standard input ends.
"""

import http.server
import json
import socket
import sys
import threading

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
gi.require_version("GstRtsp", "1.0")
from gi.repository import Gio, GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

PICTURE = "video/x-raw,format=I420,width=160,height=120,framerate=10/1"
JPEG = f"{PICTURE} ! jpegenc quality=95 ! rtpjpegpay name=pay0"
H264 = f"{PICTURE} ! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=10 ! rtph264pay name=pay0 config-interval=1"

MOUNTS = {
    "/h264": f"videotestsrc is-live=true ! {H264}",
    "/jpeg": f"videotestsrc is-live=true ! {JPEG}",
    "/black": f"videotestsrc is-live=true pattern=black ! {JPEG}",
    "/frozen": f"videotestsrc is-live=true pattern=checkers-8 ! {JPEG}",
    "/blurred": f"videotestsrc is-live=true pattern=zone-plate kx=2 kt=4 ! {JPEG}",
    "/audio": "audiotestsrc is-live=true ! alawenc ! rtppcmapay name=pay0",
}


def add_mount(server, path, launch, protocols=None, guarded=False):
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(f"( {launch} )")
    factory.set_shared(True)
    if protocols:
        factory.set_protocols(protocols)
    if guarded:
        permissions = GstRtspServer.RTSPPermissions()
        permissions.add_permission_for_role("viewer", "media.factory.access", True)
        permissions.add_permission_for_role("viewer", "media.factory.construct", True)
        factory.set_permissions(permissions)
    server.get_mount_points().add_factory(path, factory)


def guard(server, certificate=None):
    auth = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    auth.add_basic(GstRtspServer.RTSPAuth.make_basic("viewer", "s3cret"), token)
    if certificate:
        auth.set_tls_certificate(certificate)
    server.set_auth(auth)


def start_server(address, certificate=None, guarded=False):
    server = GstRtspServer.RTSPServer()
    server.set_address(address)
    server.set_service("0")
    if guarded:
        guard(server, certificate)
    for path, launch in MOUNTS.items():
        add_mount(server, path, launch, guarded=guarded)
    add_mount(server, "/udp", MOUNTS["/jpeg"], GstRtsp.RTSPLowerTrans.UDP, guarded)
    server.attach(None)
    return server


def make_jpegs():
    pipeline = Gst.parse_launch(f"videotestsrc num-buffers=10 ! {PICTURE} ! jpegenc ! appsink name=sink")
    pipeline.set_state(Gst.State.PLAYING)
    sink = pipeline.get_by_name("sink")
    pictures = []
    while sample := sink.emit("pull-sample"):
        buffer = sample.get_buffer()
        pictures.append(buffer.extract_dup(0, buffer.get_size()))
    pipeline.set_state(Gst.State.NULL)
    return pictures


class WebCamera(http.server.BaseHTTPRequestHandler):
    pictures = []
    pace = threading.Event()

    def do_GET(self):
        if self.path == "/page":
            self.answer("text/html", b"<html><body>Log in</body></html>")
        elif self.path == "/mjpeg":
            self.send_response(200)
            self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=picture")
            self.end_headers()
            self.send_pictures()
        else:
            self.send_error(404)

    def answer(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_pictures(self):
        number = 0
        try:
            while not self.pace.wait(0.1):
                picture = self.pictures[number % len(self.pictures)]
                head = f"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: {len(picture)}\r\n\r\n"
                self.wfile.write(head.encode() + picture + b"\r\n")
                number += 1
        except OSError:
            pass

    def log_message(self, *arguments):
        pass


def start_web():
    WebCamera.pictures = make_jpegs()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), WebCamera)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def find_dead_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def main():
    Gst.init(None)
    certificate = Gio.TlsCertificate.new_from_file(sys.argv[1])
    servers = {
        "open": start_server("127.0.0.1"),
        "guarded": start_server("127.0.0.2", guarded=True),
        "tls": start_server("127.0.0.3", certificate, guarded=True),
    }
    ports = {name: server.get_bound_port() for name, server in servers.items()}
    ports |= {"web": start_web(), "dead": find_dead_port()}
    print(json.dumps(ports), flush=True)

    loop = GLib.MainLoop()
    GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.HUP, lambda *_: loop.quit())
    loop.run()


if __name__ == "__main__":
    main()
