/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-barcode-reader.h"
#include "lg-camera-problem.h"
#include "lg-cctv-error.h"
#include "lg-store-error-words.h"

/* Why a camera shows nothing, and what to do about it. */

static void
show (AdwStatusPage *page,
      const char    *title,
      const char    *description)
{
  /* A camera's name is no markup. */
  g_autofree char *escaped = g_markup_escape_text (description, -1);

  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, escaped);
  gtk_accessible_announce (GTK_ACCESSIBLE (page), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_missing (AdwStatusPage *page)
{
  const char *package;
  const char *element = lg_barcode_reader_find_missing (&package);
  g_autofree char *sentence = NULL;

  if (element == NULL)
    {
      element = "pipewiresrc";
      package = "gstreamer1.0-pipewire";
    }

  /* Translators: the first is a part of GStreamer, the second the package of the system that brings it */
  if (package != NULL)
    sentence = g_strdup_printf (_("GStreamer’s “%s” is missing. Install the package “%s”."), element, package);
  else
    sentence = g_strdup_printf (_("GStreamer’s “%s” is missing. Install GStreamer anew."), element);

  show (page, _("A Plug-In Is Missing"), sentence);
}

/**
 * lg_camera_problem_show_error:
 * @page: what tells of it
 * @error: why cameras cannot be used
 */
void
lg_camera_problem_show_error (AdwStatusPage *page,
                              const GError  *error)
{
  if (g_error_matches (error, LG_CCTV_ERROR, LG_CCTV_ERROR_PLUGIN_MISSING))
    show_missing (page);
  else if (g_error_matches (error, LG_CCTV_ERROR, LG_CCTV_ERROR_NO_PERMISSION))
    show (page, _("Camera Not Allowed"), _("Allow LossGuard to use the camera in the system’s settings for privacy."));
  else if (g_error_matches (error, LG_CCTV_ERROR, LG_CCTV_ERROR_BUSY))
    show (page, _("Camera in Use"), _("Another program uses the camera. Close it there, or choose another camera."));
  else if (g_error_matches (error, LG_CCTV_ERROR, LG_CCTV_ERROR_GONE))
    show (page, _("Camera Gone"), _("The camera was unplugged or switched off."));
  else if (g_error_matches (error, LG_CCTV_ERROR, LG_CCTV_ERROR_FORMAT))
    show (page, _("Picture Not Understood"), _("The camera sends a picture that LossGuard cannot read."));
  else
    show (page, _("Camera Failed"), lg_store_error_say (error));
}

void
lg_camera_problem_show_none (AdwStatusPage *page)
{
  show (page, _("No Camera"), _("Plug a camera in and it is used at once. A scanner that works as a keyboard needs none."));
}

/**
 * lg_camera_problem_show_silent:
 * @page: what tells of it
 * @camera: the name of the camera that sends no picture
 */
void
lg_camera_problem_show_silent (AdwStatusPage *page,
                               const char    *camera)
{
  g_autofree char *sentence = g_strdup_printf (_("“%s” is on, but sends nothing. Unplug it and plug it in again, or "
                                                 "choose another camera."), camera);

  show (page, _("No Picture"), sentence);
}
