-- `id` and the FTS rowid are center.id. The R*Tree keeps 32-bit floats rounded outward:
-- it narrows a search down, center.lat and center.lng decide.
CREATE VIRTUAL TABLE `center_rtree` USING rtree(`id`, `min_lat`, `max_lat`, `min_lng`, `max_lng`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `center_fts` USING fts5(
	`name`, `health_system`, `program`, `aliases`, `city`, `region`, `clinicians`,
	tokenize = 'unicode61 remove_diacritics 2',
	prefix = '2 3 4'
);
--> statement-breakpoint
CREATE TRIGGER `center_search_insert` AFTER INSERT ON `center` BEGIN
	INSERT INTO `center_rtree` VALUES (new.`id`, new.`lat`, new.`lat`, new.`lng`, new.`lng`);
	INSERT INTO `center_fts` (`rowid`, `name`, `health_system`, `program`, `aliases`, `city`, `region`, `clinicians`)
	VALUES (
		new.`id`, new.`name`, new.`health_system`, new.`program`,
		(SELECT group_concat(`value`, ', ') FROM json_each(new.`aliases`)),
		new.`city`, new.`region`,
		(SELECT group_concat(json_extract(`value`, '$.name'), ', ') FROM json_each(new.`clinicians`))
	);
END;
--> statement-breakpoint
CREATE TRIGGER `center_search_update` AFTER UPDATE ON `center` BEGIN
	DELETE FROM `center_rtree` WHERE `id` = old.`id`;
	INSERT INTO `center_rtree` VALUES (new.`id`, new.`lat`, new.`lat`, new.`lng`, new.`lng`);
	DELETE FROM `center_fts` WHERE `rowid` = old.`id`;
	INSERT INTO `center_fts` (`rowid`, `name`, `health_system`, `program`, `aliases`, `city`, `region`, `clinicians`)
	VALUES (
		new.`id`, new.`name`, new.`health_system`, new.`program`,
		(SELECT group_concat(`value`, ', ') FROM json_each(new.`aliases`)),
		new.`city`, new.`region`,
		(SELECT group_concat(json_extract(`value`, '$.name'), ', ') FROM json_each(new.`clinicians`))
	);
END;
--> statement-breakpoint
CREATE TRIGGER `center_search_delete` AFTER DELETE ON `center` BEGIN
	DELETE FROM `center_rtree` WHERE `id` = old.`id`;
	DELETE FROM `center_fts` WHERE `rowid` = old.`id`;
END;
