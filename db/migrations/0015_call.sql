CREATE TABLE `call` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`center_id` integer NOT NULL,
	`at` text NOT NULL,
	`who_kind` text NOT NULL,
	`who_id` text,
	`who_name` text NOT NULL,
	`step` text NOT NULL,
	`dialed` text,
	`with_role` text,
	`language` text,
	`interpreter` text,
	`call_back_on` text,
	`notes` text,
	`answers` text DEFAULT '{}' NOT NULL,
	`confirmed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`center_id`) REFERENCES `center`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_center` ON `call` (`center_id`,`id`);