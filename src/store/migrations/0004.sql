-- SPDX-License-Identifier: GPL-3.0-or-later

-- When a site is staffed; where it is not told, the setting access.hours holds.
ALTER TABLE sites ADD COLUMN hours TEXT;
