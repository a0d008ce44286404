ALTER TABLE `center_draft` ADD `reading` text;--> statement-breakpoint
ALTER TABLE `confirm_link` ADD `delivery` text;