-- SPDX-License-Identifier: GPL-3.0-or-later

-- What an import was asked to do, so that one that was interrupted can go on without being asked again.
ALTER TABLE imports ADD COLUMN options TEXT;
