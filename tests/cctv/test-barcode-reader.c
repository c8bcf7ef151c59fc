/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <sys/stat.h>

#include "lg-barcode-reader.h"
#include "lg-cctv-error.h"
#include "lg-test-cctv.h"

/* What a reader told. */
typedef struct
{
  LgBarcodeReader *reader;   /* (owned) */
  char            *type;     /* (owned) (nullable) */
  char            *code;     /* (owned) (nullable) */
  int              n_reads;
  GError          *error;    /* (owned) (nullable) */
} Heard;

static void
read_cb (LgBarcodeReader *reader,
         const char      *type,
         const char      *code,
         gpointer         user_data)
{
  Heard *heard = user_data;

  g_set_str (&heard->type, type);
  g_set_str (&heard->code, code);
  heard->n_reads++;
}

static void
failed_cb (LgBarcodeReader *reader,
           const GError    *error,
           gpointer         user_data)
{
  g_clear_error (&((Heard *) user_data)->error);
  ((Heard *) user_data)->error = g_error_copy (error);
}

static Heard *
heard_new (void)
{
  Heard *self = g_new0 (Heard, 1);

  self->reader = lg_barcode_reader_new ();
  lg_barcode_reader_set_patience (self->reader, 1);
  g_signal_connect (self->reader, "read", G_CALLBACK (read_cb), self);
  g_signal_connect (self->reader, "failed", G_CALLBACK (failed_cb), self);

  return self;
}

/* Whatever became of the camera, nothing of the reader may stay. */
static void
heard_free (Heard *self)
{
  gpointer reader = self->reader;
  gpointer paintable = lg_barcode_reader_get_paintable (self->reader);

  g_object_add_weak_pointer (reader, &reader);
  if (paintable != NULL)
    g_object_add_weak_pointer (paintable, &paintable);
  g_object_unref (self->reader);
  g_assert_null (reader);
  lg_test_wait_gone (&paintable);

  g_clear_error (&self->error);
  g_free (self->type);
  g_free (self->code);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Heard, heard_free)

static gboolean
has_read (gpointer user_data)
{
  return ((Heard *) user_data)->code != NULL;
}

static gboolean
has_failed (gpointer user_data)
{
  return ((Heard *) user_data)->error != NULL;
}

static gboolean
is_running (gpointer reader)
{
  return lg_barcode_reader_get_state (reader) == LG_BARCODE_READER_RUNNING;
}

static gboolean
is_silent (gpointer reader)
{
  return lg_barcode_reader_get_state (reader) == LG_BARCODE_READER_SILENT;
}

static void
assert_reads (const char *file,
              const char *symbology,
              const char *code,
              const char *type)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autoptr (LgWebcam) webcam = NULL;
  g_autoptr (Heard) heard = heard_new ();

  lg_test_cctv_draw (test, file, symbology, code);
  webcam = lg_test_cctv_dup_only (test);
  lg_barcode_reader_start (heard->reader, webcam);
  g_assert_true (GDK_IS_PAINTABLE (lg_barcode_reader_get_paintable (heard->reader)));
  g_assert_cmpint (lg_barcode_reader_get_state (heard->reader), ==, LG_BARCODE_READER_STARTING);
  lg_test_wait (has_read, heard);

  g_assert_cmpstr (heard->type, ==, type);
  g_assert_cmpstr (heard->code, ==, code);
  lg_test_wait (is_running, heard->reader);
}

static void
test_reads_what_is_on_a_shelf (void)
{
  assert_reads ("Shelf.png", "EANX", "4006381333931", "EAN-13");
}

static void
test_reads_what_is_on_a_box (void)
{
  assert_reads ("Box.png", "CODE128", "LG-000417", "CODE-128");
}

static void
test_reads_what_is_on_a_sticker (void)
{
  assert_reads ("Sticker.png", "QRCODE", "LG-000417", "QR-Code");
}

static void
test_reads_from_a_camera_that_compresses (void)
{
  assert_reads ("Compressed.jpg", "EANX", "4006381333931", "EAN-13");
}

static gboolean
is_later (gpointer user_data)
{
  return g_get_monotonic_time () > *(gint64 *) user_data;
}

/* The camera has shown it a dozen times by then. */
static void
test_tells_once_of_what_is_held (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autoptr (LgWebcam) webcam = NULL;
  g_autoptr (Heard) heard = heard_new ();
  gint64 until;

  lg_test_cctv_draw (test, "Shelf.png", "EANX", "4006381333931");
  webcam = lg_test_cctv_dup_only (test);
  lg_barcode_reader_start (heard->reader, webcam);
  lg_test_wait (has_read, heard);
  until = g_get_monotonic_time () + G_USEC_PER_SEC;
  lg_test_wait (is_later, &until);

  g_assert_cmpint (heard->n_reads, ==, 1);
}

static void
assert_fails (const char  *file,
              LgCctvError  code)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autofree char *path = lg_test_cctv_dup_path (test, file);
  g_autoptr (LgWebcam) webcam = NULL;
  g_autoptr (Heard) heard = heard_new ();

  g_assert_true (g_file_set_contents (path, "no picture", -1, NULL));
  webcam = lg_test_cctv_dup_only (test);
  lg_barcode_reader_start (heard->reader, webcam);
  lg_test_wait (has_failed, heard);

  g_assert_error (heard->error, LG_CCTV_ERROR, (int) code);
  g_assert_cmpint (lg_barcode_reader_get_state (heard->reader), ==, LG_BARCODE_READER_STOPPED);
  g_assert_null (lg_barcode_reader_get_paintable (heard->reader));
}

static void
test_says_that_another_program_has_it (void)
{
  assert_fails ("Busy.png", LG_CCTV_ERROR_BUSY);
}

static void
test_says_that_the_picture_is_unreadable (void)
{
  assert_fails ("Odd.png", LG_CCTV_ERROR_FORMAT);
}

static void
test_says_that_it_was_unplugged (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autofree char *path = lg_test_cctv_dup_path (test, "Loose.png");
  g_autoptr (LgWebcam) webcam = NULL;
  g_autoptr (Heard) heard = heard_new ();

  lg_test_cctv_draw (test, "Loose.png", "EANX", "4006381333931");
  webcam = lg_test_cctv_dup_only (test);
  lg_barcode_reader_start (heard->reader, webcam);
  lg_test_wait (has_read, heard);
  g_assert_no_errno (g_unlink (path));
  lg_test_wait (has_failed, heard);

  g_assert_error (heard->error, LG_CCTV_ERROR, LG_CCTV_ERROR_GONE);
}

/* A pipe that nobody writes into keeps who opens it. */
static void
test_a_camera_that_hangs_holds_nobody_up (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autofree char *path = lg_test_cctv_dup_path (test, "Hung.png");
  g_autoptr (LgWebcam) webcam = NULL;
  g_autoptr (Heard) heard = heard_new ();
  gint64 before;
  int writer;

  g_assert_no_errno (mkfifo (path, 0600));
  webcam = lg_test_cctv_dup_only (test);
  lg_barcode_reader_start (heard->reader, webcam);
  lg_test_wait (is_silent, heard->reader);
  before = g_get_monotonic_time ();
  lg_barcode_reader_stop (heard->reader);
  g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC / 2);

  writer = g_open (path, O_WRONLY, 0);
  g_assert_cmpint (writer, >=, 0);
  close (writer);
}

static void
test_looks_through_another_camera_instead (void)
{
  g_autoptr (LgTestCctv) test = lg_test_cctv_new ();
  g_autoptr (LgWebcam) first = NULL;
  g_autoptr (LgWebcam) second = NULL;
  g_autoptr (Heard) heard = heard_new ();

  lg_test_cctv_draw (test, "A.png", "EANX", "4006381333931");
  lg_test_cctv_draw (test, "B.png", "CODE128", "LG-000417");
  lg_test_cctv_list (test);
  first = g_list_model_get_item (G_LIST_MODEL (test->webcams), 0);
  second = g_list_model_get_item (G_LIST_MODEL (test->webcams), 1);
  lg_barcode_reader_start (heard->reader, first);
  lg_test_wait (has_read, heard);
  g_clear_pointer (&heard->code, g_free);
  lg_barcode_reader_start (heard->reader, second);
  lg_test_wait (has_read, heard);

  g_assert_cmpstr (heard->code, ==, "LG-000417");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  lg_test_cctv_begin ();

  g_test_add_func ("/barcode-reader/reads-what-is-on-a-shelf", test_reads_what_is_on_a_shelf);
  g_test_add_func ("/barcode-reader/reads-what-is-on-a-box", test_reads_what_is_on_a_box);
  g_test_add_func ("/barcode-reader/reads-what-is-on-a-sticker", test_reads_what_is_on_a_sticker);
  g_test_add_func ("/barcode-reader/reads-from-a-camera-that-compresses", test_reads_from_a_camera_that_compresses);
  g_test_add_func ("/barcode-reader/tells-once-of-what-is-held", test_tells_once_of_what_is_held);
  g_test_add_func ("/barcode-reader/says-that-another-program-has-it", test_says_that_another_program_has_it);
  g_test_add_func ("/barcode-reader/says-that-the-picture-is-unreadable", test_says_that_the_picture_is_unreadable);
  g_test_add_func ("/barcode-reader/says-that-it-was-unplugged", test_says_that_it_was_unplugged);
  g_test_add_func ("/barcode-reader/a-camera-that-hangs-holds-nobody-up", test_a_camera_that_hangs_holds_nobody_up);
  g_test_add_func ("/barcode-reader/looks-through-another-camera-instead", test_looks_through_another_camera_instead);

  return lg_test_cctv_end (g_test_run ());
}
