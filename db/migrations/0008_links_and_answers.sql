ALTER TABLE `confirm_link` ADD `sent_to` text;--> statement-breakpoint
ALTER TABLE `confirm_link` ADD `opened_at` text;--> statement-breakpoint
ALTER TABLE `confirm_link` ADD `seen_version` integer;--> statement-breakpoint
ALTER TABLE `report` ADD `answer_language` text;