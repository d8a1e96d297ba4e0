import XetKhen
import XetKhenArguments
import XetKhenRecord
import XetKhenStore
import XetKhenValues

/// `xetkhen case import FILE NOMINATIONS…`: nominations and their papers into a case file.
enum CaseImportCommand: Subcommand {
    private static let papers = Option(
        "papers", value: "FOLDER",
        CommandText(
            "thư mục giấy tờ: mỗi hồ sơ một thư mục con theo mã hồ sơ, tên tệp là mã giấy tờ",
            "a folder of papers: one subfolder for each nomination's id, each file named by its paper's id"))
    private static let keep = Flag(
        "keep-papers", CommandText("lưu cả nội dung giấy tờ vào sổ hồ sơ", "keep the papers' contents too"))

    static let description = CommandDescription(
        name: "case import",
        summary: CommandText("nhận hồ sơ đề nghị vào sổ hồ sơ", "take nominations into a case file"),
        operands: [
            SharedOperands.caseFile,
            OperandDescription(
                "NOMINATIONS", CommandText("tệp JSON, JSON Lines hoặc thư mục", "JSON, JSON Lines or a folder"),
                isRepeated: true),
        ],
        parameters: [papers.description, keep.description],
        examples: [
            (
                "xetkhen case import hội-đồng.xkc hồ-sơ --papers giấy-tờ",
                CommandText("hồ sơ cùng mã SHA-256 của giấy tờ", "nominations with the SHA-256 of their papers")
            )
        ])

    static func run(_ arguments: ParsedArguments, _ console: Console) throws(CommandError) -> ExitCode {
        let folder = try value(papers, of: arguments)
        let texts: [(name: String, bytes: [UInt8])]
        do { texts = try NominationSource.all(of: Array(arguments.operands.dropFirst())) } catch {
            throw .reading(error)
        }
        let file: CaseFile
        do { file = try CaseFile.open(at: arguments.operands[0], forWriting: true) } catch { throw .store(error) }
        var taken = 0
        for text in texts {
            let document: CanonicalValue
            do { document = try CanonicalJSON.value(of: text.bytes) } catch {
                throw .record(RecordFault(RecordDiagnostic.unreadableJSON, [text.name, "\(error.offset)"]))
            }
            guard let id = document["id"]?.text else {
                throw .record(RecordFault(RecordDiagnostic.nominationWithoutID, [text.name]))
            }
            let papers = try self.papers(of: document, id, in: folder, keepsContent: arguments[keep])
            do throws(StoreError) {
                try file.transaction { () throws(StoreError) in
                    let nomination = StoredNomination(id: id, content: document.bytes, importedOn: nil)
                    guard try file.importNomination(nomination) else { return }
                    taken += 1
                    for paper in papers { try file.addPaper(paper) }
                }
            } catch { throw .store(error) }
        }
        console.write(
            console.say("đã nhận \(taken)/\(texts.count) hồ sơ", "\(taken) of \(texts.count) nominations taken"))
        return .success
    }

    private static func papers(
        of nomination: CanonicalValue, _ nominationID: String, in folder: String?, keepsContent: Bool
    ) throws(CommandError) -> [StoredPaper] {
        var papers: [StoredPaper] = []
        let own = folder.map { $0 + "/" + nominationID }
        let paths = own.map { FileReading.isFolder($0) ? FileReading.files(in: $0, endings: [""]) : [] } ?? []
        for paper in nomination["papers"]?.items ?? [] {
            guard let id = paper["id"]?.text else { continue }
            let stated = (paper["sha256"]?.text).flatMap { Digest(hexadecimal: $0) }
            var stored = StoredPaper(nomination: nominationID, id: id, sha256: stated)
            let path = paths.first { PathName.stem(of: $0) == id }
            if let path {
                let content: [UInt8]
                do { content = try FileReading.bytes(at: path) } catch { throw .reading(error) }
                let found = SHA256.digest(of: content)
                guard stated == nil || stated == found else {
                    throw .record(
                        RecordFault(
                            RecordDiagnostic.otherPaper, [path, found.hexadecimal, stated?.hexadecimal ?? ""]))
                }
                stored.sha256 = found
                stored.location = path
                if keepsContent { stored.content = content }
            }
            papers.append(stored)
        }
        return papers
    }
}
