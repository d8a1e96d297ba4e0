import XetKhen

/// Input that could not be read, as a sentence for whoever typed the path.
struct ReadingError: Error {
    let vietnamese: String
    let english: String

    static func notFound(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "không tìm thấy “\(path)”; kiểm tra lại đường dẫn",
            english: "there is nothing at “\(path)”; check the path")
    }

    static func unreadable(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "không đọc được “\(path)”; kiểm tra quyền đọc tệp",
            english: "“\(path)” cannot be read; check its permissions")
    }

    static func noRules(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "trong “\(path)” không có tệp Markdown (.md) nào; hãy chỉ tới thư mục của bộ quy tắc",
            english: "there is no Markdown file (.md) in “\(path)”; name the folder of a ruleset")
    }

    static func noRecords(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "trong “\(path)” không có bản ghi nào (tệp .json hoặc .jsonl)",
            english: "there is no record (a .json or .jsonl file) in “\(path)”")
    }

    static func noNominations(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "trong “\(path)” không có hồ sơ nào (tệp .json hoặc .jsonl)",
            english: "there is no nomination (a .json or .jsonl file) in “\(path)”")
    }

    static func noPart(_ path: String) -> ReadingError {
        ReadingError(
            vietnamese: "dòng đầu của “\(path)” phải là số dòng đứng trước phần này (xem --part)",
            english: "the first line of “\(path)” must be the number of lines before this part (see --part)")
    }

    static func tooLong(_ name: String, limit: Int) -> ReadingError {
        ReadingError(
            vietnamese: "“\(name)” dài hơn \(limit) byte; mỗi hồ sơ là một tệp hoặc một dòng riêng",
            english: "“\(name)” is longer than \(limit) bytes; give each nomination a file or a line of its own")
    }
}

enum FileReading {
    static func bytes(at path: String) throws(ReadingError) -> [UInt8] {
        guard path == "-" || exists(path) else { throw .notFound(path) }
        guard path == "-" || size(of: path) != nil, let bytes = OpenFile(path)?.bytes() else {
            throw .unreadable(path)
        }
        return bytes
    }

    /// Whether there is something at a path, be it a file or a folder.
    static func exists(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var found = stat()
        return stat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFDIR
    }

    /// The files that operands stand for: themselves, `-`, and the `.json` and `.jsonl` files of folders.
    static func inputs(
        _ operands: [String], orEmpty isEmpty: (String) -> ReadingError
    ) throws(ReadingError) -> [String] {
        var all: [String] = []
        for path in operands {
            if path != "-", isFolder(path) {
                let found = files(in: path, endings: [".json", ".jsonl"])
                guard !found.isEmpty else { throw isEmpty(path) }
                all += found
            } else {
                guard path == "-" || exists(path) else { throw .notFound(path) }
                all.append(path)
            }
        }
        return all
    }

    /// How long a regular file is, standard input (`-`) among them; nil for a pipe or a terminal.
    static func size(of path: String) -> Int? {
        var found = stat()
        guard (path == "-" ? fstat(STDIN_FILENO, &found) : stat(path, &found)) == 0 else { return nil }
        return found.st_mode & S_IFMT == S_IFREG ? Int(found.st_size) : nil
    }

    /// The files of a folder with one of these endings, sorted by name; subfolders are not entered.
    static func files(in folder: String, endings: [String]) -> [String] {
        let wanted = names(in: folder).filter { name in !name.hasPrefix(".") && endings.contains { name.hasSuffix($0) }
        }
        return wanted.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { folder + "/" + $0 }
    }

    /// What a folder holds, in no order; nothing where it cannot be opened.
    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) {
                    String(cString: $0)
                }
            }
            names.append(name)
        }
        return names
    }
}
