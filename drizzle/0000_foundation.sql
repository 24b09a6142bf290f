CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `audit_entry_of` ON `audit_entry` (`entity`,`entity_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entry_at` ON `audit_entry` (`at`);--> statement-breakpoint
CREATE TABLE `budget_category` (
	`code` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `department` (
	`code` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `division` (
	`code` text PRIMARY KEY NOT NULL,
	`jurisdiction` text NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `division_of` ON `division` (`jurisdiction`,`code`);--> statement-breakpoint
CREATE TABLE `evaluation_scheme` (
	`id` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `field` (
	`code` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `policy_version` (
	`id` text NOT NULL,
	`version` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`in_force_from` text NOT NULL,
	`in_force_to` text,
	`json` text NOT NULL,
	`sha256` text NOT NULL,
	`published_at` text NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `policy_version_in_force` ON `policy_version` (`jurisdiction`,`in_force_from`);--> statement-breakpoint
CREATE TABLE `service_user` (
	`code` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`position` integer NOT NULL,
	`detail` text NOT NULL
);
