/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-result-words.h"

static const char *
find_picture_sentence (LgCameraResult result)
{
  switch (result)
    {
    case LG_CAMERA_RESULT_OK:
      return N_("The picture is there, and well");
    case LG_CAMERA_RESULT_BLACK:
      return N_("The picture is black");
    case LG_CAMERA_RESULT_FROZEN:
      return N_("The picture does not change");
    case LG_CAMERA_RESULT_BLURRED:
      return N_("The picture is blurred");
    default:
      return N_("The check itself failed");
    }
}

static const char *
find_sentence (LgCameraResult result)
{
  switch (result)
    {
    case LG_CAMERA_RESULT_UNREACHABLE:
      return N_("Nothing answers at the address");
    case LG_CAMERA_RESULT_WRONG_PASSWORD:
      return N_("The camera refuses the user name or the password");
    case LG_CAMERA_RESULT_UNTRUSTED:
      return N_("The camera’s certificate is not trusted; the setting “tls.ca_file” names those that are");
    case LG_CAMERA_RESULT_NO_STREAM:
      return N_("The camera answers, but has no stream at this address");
    case LG_CAMERA_RESULT_NOT_A_STREAM:
      return N_("What answers at the address sends no video stream");
    case LG_CAMERA_RESULT_NO_VIDEO:
      return N_("The stream holds no video");
    case LG_CAMERA_RESULT_NO_DECODER:
      return N_("Nothing on this computer can decode the video");
    case LG_CAMERA_RESULT_DAMAGED:
      return N_("The video breaks off or is damaged");
    case LG_CAMERA_RESULT_TIMED_OUT:
      return N_("No picture came in time");
    case LG_CAMERA_RESULT_OK:
    case LG_CAMERA_RESULT_BLACK:
    case LG_CAMERA_RESULT_FROZEN:
    case LG_CAMERA_RESULT_BLURRED:
    case LG_CAMERA_RESULT_FAILED:
    default:
      return find_picture_sentence (result);
    }
}

/**
 * lg_camera_result_say:
 * @result: what came of the check of a camera
 *
 * Returns: (transfer none): one sentence for people, without a full stop
 */
const char *
lg_camera_result_say (LgCameraResult result)
{
  return _(find_sentence (result));
}
