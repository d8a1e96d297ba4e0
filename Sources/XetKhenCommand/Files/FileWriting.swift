/// Files and folders that a command makes. Each says whether that was possible.
enum FileWriting {
    /// Puts a file with these bytes in the place of whatever file is there: it is there whole or stays as it was.
    static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
        let draft = path + ".\(getpid()).tmp"
        guard write(bytes, to: draft, O_EXCL) else { return false }
        guard rename(draft, path) == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    static func write(_ bytes: [UInt8], to path: String) -> Bool { write(bytes, to: path, O_TRUNC) }

    /// A folder and all that it stands in, where they are not there yet.
    static func makeFolder(_ path: String) -> Bool {
        if FileReading.isFolder(path) { return true }
        if mkdir(path, 0o777) == 0 { return true }
        guard errno == ENOENT else { return errno == EEXIST && FileReading.isFolder(path) }
        let parent = PathName.folder(of: path)
        return parent != path && makeFolder(parent) && (mkdir(path, 0o777) == 0 || FileReading.isFolder(path))
    }

    private static func write(_ bytes: [UInt8], to path: String, _ flag: Int32) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o666)
        guard descriptor >= 0 else { return false }
        let isWhole = StandardStream.write(bytes, to: descriptor).code == 0
        return close(descriptor) == 0 && isWhole
    }
}
