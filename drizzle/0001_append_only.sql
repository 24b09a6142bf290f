CREATE TRIGGER `policy_version_no_update` BEFORE UPDATE ON `policy_version`
BEGIN
	SELECT RAISE(ABORT, 'policy_version is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_version_no_delete` BEFORE DELETE ON `policy_version`
BEGIN
	SELECT RAISE(ABORT, 'policy_version is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry`
BEGIN
	SELECT RAISE(ABORT, 'audit_entry is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_delete` BEFORE DELETE ON `audit_entry`
BEGIN
	SELECT RAISE(ABORT, 'audit_entry is append-only');
END;
