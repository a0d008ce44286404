-- Filled as a whole by `seedPlaces`, in one transaction with `place`, not by triggers: places change only when a
-- new data file is built, and 80,000 trigger runs would make that load several times slower.
-- Rowids are place.rowid, which runs by importance: the first matches are the best, and a search can stop at them.
-- `place_fts` is contentless; its words are spelled as `placeKey` does. `around` holds state and country.
CREATE VIRTUAL TABLE `place_fts` USING fts5(
	`name`, `around`,
	content = '', detail = column, columnsize = 0, prefix = '2 3'
);
--> statement-breakpoint
-- Towns, for "near Ann Arbor, MI".
CREATE VIRTUAL TABLE `place_rtree` USING rtree(`id`, `min_lat`, `max_lat`, `min_lng`, `max_lng`);
--> statement-breakpoint
CREATE TABLE `place_alias` (
	`key` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`key`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
-- Which tenths of a degree are land: one row per tenth of latitude, one bit per tenth of longitude.
CREATE TABLE `place_land` (
	`row` integer PRIMARY KEY NOT NULL,
	`bits` blob NOT NULL
);
