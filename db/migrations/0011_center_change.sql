CREATE TABLE `center_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`center_id` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `center_change_center` ON `center_change` (`center_id`);
--> statement-breakpoint
INSERT INTO `center_change` (`center_id`) SELECT `id` FROM `center` ORDER BY `id`;
--> statement-breakpoint
CREATE TRIGGER `center_change_insert` AFTER INSERT ON `center` BEGIN
	DELETE FROM `center_change` WHERE `center_id` = new.`id`;
	INSERT INTO `center_change` (`center_id`) VALUES (new.`id`);
END;
--> statement-breakpoint
CREATE TRIGGER `center_change_update` AFTER UPDATE ON `center` BEGIN
	DELETE FROM `center_change` WHERE `center_id` = new.`id`;
	INSERT INTO `center_change` (`center_id`) VALUES (new.`id`);
END;
--> statement-breakpoint
CREATE TRIGGER `center_change_delete` AFTER DELETE ON `center` BEGIN
	DELETE FROM `center_change` WHERE `center_id` = old.`id`;
	INSERT INTO `center_change` (`center_id`) VALUES (old.`id`);
END;
