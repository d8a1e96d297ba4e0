extension Schema {
    /// Digests are written as 64 hexadecimal digits, days as YYYY-MM-DD. Each `checksum` is that of ``RowChecksum`` over the
    /// other columns of its row; the one of a record also covers its decision, awards and votes.
    ///
    /// The chain is guarded in the file itself, against a change with other programs too: a record is only added at the end,
    /// after the record before it, and nothing of it but the disclosed part and the checksum changes.
    static let version1 = """
        CREATE TABLE bundles (
            meaning TEXT NOT NULL PRIMARY KEY CHECK (length(meaning) = 64),
            files TEXT NOT NULL CHECK (length(files) = 64),
            name TEXT NOT NULL,
            content BLOB NOT NULL,
            checksum TEXT NOT NULL
        ) STRICT;

        CREATE TABLE nominations (
            id TEXT NOT NULL PRIMARY KEY,
            content BLOB NOT NULL,
            imported_on TEXT,
            checksum TEXT NOT NULL
        ) STRICT;

        CREATE TABLE papers (
            nomination TEXT NOT NULL REFERENCES nominations,
            id TEXT NOT NULL,
            sha256 TEXT CHECK (length(sha256) = 64),
            location TEXT,
            content BLOB,
            checksum TEXT NOT NULL,
            PRIMARY KEY (nomination, id),
            CHECK (content IS NULL OR sha256 IS NOT NULL)
        ) STRICT;

        CREATE TABLE sessions (
            id TEXT NOT NULL PRIMARY KEY,
            held_on TEXT NOT NULL,
            members INTEGER NOT NULL CHECK (members >= 0),
            checksum TEXT NOT NULL
        ) STRICT;

        CREATE TABLE records (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
            digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
            previous TEXT UNIQUE CHECK (length(previous) = 64),
            session TEXT NOT NULL REFERENCES sessions,
            nomination TEXT NOT NULL REFERENCES nominations,
            bundle TEXT NOT NULL REFERENCES bundles,
            body BLOB NOT NULL,
            disclosed BLOB NOT NULL,
            checksum TEXT NOT NULL
        ) STRICT;
        CREATE INDEX records_of_session ON records (session);
        CREATE INDEX records_of_nomination ON records (nomination);
        CREATE INDEX records_of_bundle ON records (bundle);

        CREATE TABLE decisions (
            record INTEGER NOT NULL PRIMARY KEY REFERENCES records,
            number TEXT,
            decided_on TEXT NOT NULL,
            authority TEXT,
            reason TEXT
        ) STRICT;

        CREATE TABLE decided_awards (
            record INTEGER NOT NULL REFERENCES records,
            award TEXT NOT NULL,
            PRIMARY KEY (record, award)
        ) STRICT;

        CREATE TABLE votes (
            record INTEGER NOT NULL REFERENCES records,
            award TEXT NOT NULL,
            in_favour INTEGER NOT NULL CHECK (in_favour >= 0),
            against INTEGER NOT NULL CHECK (against >= 0),
            abstained INTEGER NOT NULL CHECK (abstained >= 0),
            PRIMARY KEY (record, award)
        ) STRICT;

        CREATE TRIGGER records_only_grow BEFORE INSERT ON records
        WHEN NEW.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM records)
            OR NEW.previous IS NOT (SELECT digest FROM records ORDER BY number DESC LIMIT 1)
            OR EXISTS (SELECT 1 FROM records WHERE digest = NEW.digest)
        BEGIN SELECT RAISE(ABORT, 'a record is only added at the end of the chain'); END;

        CREATE TRIGGER records_never_change
        BEFORE UPDATE OF number, digest, previous, session, nomination, bundle, body ON records
        BEGIN SELECT RAISE(ABORT, 'a record never changes'); END;

        CREATE TRIGGER records_are_never_deleted BEFORE DELETE ON records
        BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;
        """
}
