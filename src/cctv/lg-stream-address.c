/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include <gio/gio.h>

#include "lg-stream-address-private.h"

/* Where a camera is, and whether anybody is there. */

#define CONNECT_SECONDS 2

static gboolean
has_scheme (LgCameraProbe *probe,
            const char    *scheme)
{
  g_autofree char *own = g_uri_parse_scheme (probe->uri);

  return own != NULL && g_ascii_strcasecmp (own, scheme) == 0;
}

gboolean
lg_stream_address_is_recording (LgCameraProbe *probe)
{
  return has_scheme (probe, "file");
}

gboolean
lg_stream_address_is_rtsp (LgCameraProbe *probe)
{
  return has_scheme (probe, "rtsp") || has_scheme (probe, "rtsps");
}

static guint16
get_default_port (LgCameraProbe *probe)
{
  if (has_scheme (probe, "rtsps"))
    return 322;
  if (has_scheme (probe, "http"))
    return 80;

  return has_scheme (probe, "https") ? 443 : 554;
}

static GSocketClient *
make_client (void)
{
  GSocketClient *client = g_socket_client_new ();

  g_socket_client_set_timeout (client, CONNECT_SECONDS);
  g_socket_client_set_enable_proxy (client, FALSE);

  return client;
}

/**
 * lg_stream_address_is_reachable:
 * @probe: what is asked
 *
 * Tries to connect, for two seconds at most, which tells a camera that says
 * nothing from one that is not there.
 *
 * Returns: whether somebody answers there; for a recording, whether it can be read
 */
LgFinding
lg_stream_address_is_reachable (LgCameraProbe *probe)
{
  g_autoptr (GSocketClient) client = NULL;
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (lg_stream_address_is_recording (probe))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (probe->uri);

      stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
      return stream != NULL ? LG_FINDING_YES : LG_FINDING_NO;
    }

  client = make_client ();
  connection = g_socket_client_connect_to_uri (client, probe->uri, get_default_port (probe), NULL, NULL);

  return connection != NULL ? LG_FINDING_YES : LG_FINDING_NO;
}

/* Where the probe has a file of certificates, they are trusted in place of the system's. */
static void
event_cb (GSocketClient      *client,
          GSocketClientEvent  event,
          GSocketConnectable *connectable,
          GIOStream          *connection,
          gpointer            user_data)
{
  LgCameraProbe *probe = user_data;
  g_autoptr (GTlsDatabase) database = NULL;

  if (event != G_SOCKET_CLIENT_TLS_HANDSHAKING || probe->ca_file == NULL)
    return;

  database = g_tls_file_database_new (probe->ca_file, NULL);
  if (database != NULL)
    g_tls_connection_set_database (G_TLS_CONNECTION (connection), database);
}

/**
 * lg_stream_address_is_untrusted:
 * @probe: what is asked
 *
 * GStreamer only says that a connection failed. This tries for two seconds at most.
 *
 * Returns: whether it failed for the camera's certificate
 */
gboolean
lg_stream_address_is_untrusted (LgCameraProbe *probe)
{
  g_autoptr (GSocketClient) client = NULL;
  g_autoptr (GSocketConnection) connection = NULL;
  g_autoptr (GError) error = NULL;

  if (!has_scheme (probe, "rtsps") && !has_scheme (probe, "https"))
    return FALSE;

  client = make_client ();
  g_socket_client_set_tls (client, TRUE);
  g_signal_connect (client, "event", G_CALLBACK (event_cb), probe);
  connection = g_socket_client_connect_to_uri (client, probe->uri, get_default_port (probe), NULL, &error);

  return connection == NULL && g_error_matches (error, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE);
}
