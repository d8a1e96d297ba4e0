#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the case file asks of the file system itself. No existing database is opened and closed here: on POSIX systems that
/// would drop the locks which SQLite holds on it in the same process.
enum FilePath {
    /// Makes an empty file that only its owner reads and writes; SQLite gives the files beside it the same mode.
    static func createPrivateFile(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw reason(errno, path) }
        close(descriptor)
    }

    static func remove(_ path: String) { unlink(path) }

    /// Whether there is a file of some bytes.
    static func holdsBytes(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    /// Refuses a path with nothing or no plain file behind it.
    static func checkIsFile(_ path: String) throws(StoreError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw reason(errno, path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notCaseFile(path) }
    }

    /// Why SQLite, which does not say, could not open the file or one beside it.
    static func reasonNotOpened(_ path: String) -> StoreError {
        do {
            try checkIsFile(path)
            return .noPermission(path)
        } catch {
            return error
        }
    }

    private static func reason(_ number: Int32, _ path: String) -> StoreError {
        switch number {
        case ENOENT, ENOTDIR: .notFound(path)
        case EEXIST: .existsAlready(path)
        case EACCES, EPERM: .noPermission(path)
        case EROFS: .readOnly(path)
        case ENOSPC, EDQUOT: .diskFull(path)
        default: .deviceFault(path, detail: String(cString: strerror(number)))
        }
    }

    /// The path as SQLite takes it for a file under all circumstances, never for a URI or a database in memory.
    static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

    /// The URI of a file that no one changes while it is read.
    static func immutableURI(_ path: String) -> String {
        var text = path.hasPrefix("/") ? "file://" : "file:./"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return text + "?immutable=1"
    }
}
