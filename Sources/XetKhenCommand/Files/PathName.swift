/// Paths taken apart as texts.
enum PathName {
    /// The folder that a path stands in: `..` for the current one, and one more `..` where the path ends in one.
    static func folder(of path: String) -> String {
        let (folder, last) = parts(of: path)
        switch last {
        case "", ".": return folder.isEmpty ? ".." : folder == "/" ? "/" : joined(folder, "..")
        case "..": return joined(joined(folder, ".."), "..")
        default: return folder.isEmpty ? "." : folder
        }
    }

    /// The last name of a path.
    static func last(of path: String) -> String {
        let (folder, last) = parts(of: path)
        return last == "." && !folder.isEmpty ? self.last(of: folder) : last
    }

    /// The last name without what follows its last dot.
    static func stem(of path: String) -> String {
        let name = last(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
            name.utf8.index(after: dot) < name.endIndex
        else { return name }
        return String(name[..<dot])
    }

    /// What stands before the last name, without the slashes between them, and the last name.
    private static func parts(of path: String) -> (folder: String, last: String) {
        var bytes = Array(path.utf8)
        let slash = UInt8(ascii: "/")
        let isAbsolute = bytes.first == slash
        while bytes.last == slash { bytes.removeLast() }
        let start = bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
        let last = String(decoding: bytes[start...], as: UTF8.self)
        var folder = bytes[..<start]
        while folder.last == slash { folder.removeLast() }
        if folder.isEmpty { return (isAbsolute ? "/" : "", last) }
        return (String(decoding: folder, as: UTF8.self), last)
    }

    private static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
