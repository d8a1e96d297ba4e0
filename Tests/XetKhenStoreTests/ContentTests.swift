import Testing
import XetKhenStoreWriter
import XetKhenValues

@testable import XetKhenStore

@Suite("Nominations, papers, rulesets and sessions")
struct ContentTests {
    private let content = Array("tệp minh họa".utf8)

    @Test("a nomination is kept once; other content under its id is refused")
    func nominations() throws {
        let folder = try StoreFolder()
        let file = try CaseFile.create(at: folder.path())
        let day = try #require(CalendarDate(year: 2026, month: 1, day: 12))
        for id in ["b", "a", "c"] {
            #expect(try file.importNomination(StoredNomination(id: id, content: [1], importedOn: day)))
        }
        #expect(try !file.importNomination(StoredNomination(id: "a", content: [1], importedOn: nil)))
        let error = storeError { () throws(StoreError) in
            try file.importNomination(StoredNomination(id: "a", content: [2], importedOn: day))
        }
        #expect(error?.code == .contentConflict)
        #expect(error?.message.vietnamese == "hồ sơ “a” đã có trong sổ hồ sơ với nội dung khác")
        #expect(try file.nomination(id: "a") == StoredNomination(id: "a", content: [1], importedOn: day))
        #expect(try file.nomination(id: "d") == nil)
        #expect(try file.nominations(limit: 2).map(\.id) == ["a", "b"])
        #expect(try file.nominations(after: "b", limit: 2) == [NominationSummary(id: "c", importedOn: day)])
    }

    @Test("empty content, and text with a zero byte, come back as they were")
    func oddValues() throws {
        let folder = try StoreFolder()
        let file = try CaseFile.create(at: folder.path())
        let odd = StoredNomination(id: "a\0b", content: [], importedOn: nil)
        try file.importNomination(odd)
        #expect(try file.nomination(id: "a\0b") == odd)
        #expect(try file.verify().isSound)
    }

    @Test("a paper's content must have the digest that is given, and gets one where none is")
    func paperDigests() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        let (digest, other) = (SHA256.digest(of: content), SHA256.digest(of: "khác"))
        let wrong = storeError { () throws(StoreError) in
            try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", sha256: other, content: content))
        }
        #expect(wrong?.code == .digestDiffers)
        #expect(
            wrong?.message.english
                == "paper “p” of nomination “HS-MH-01”: the SHA-256 digest of the content is \(digest.hexadecimal), "
                + "not \(other.hexadecimal)")
        #expect(try file.papers(ofNomination: "HS-MH-01") == [])
        try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", content: content))
        #expect(try file.paper(nomination: "HS-MH-01", id: "p")?.sha256 == digest)
        #expect(try file.paper(nomination: "HS-MH-01", id: "p")?.content == content)
    }

    @Test("what is learnt of a paper later is added; another digest is refused")
    func paperGrowth() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        let (digest, other) = (SHA256.digest(of: content), SHA256.digest(of: "khác"))
        func known() throws -> StoredPaper? { try file.paper(nomination: "HS-MH-01", id: "p") }
        try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", location: "cũ"))
        try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", sha256: digest))
        #expect(try known() == StoredPaper(nomination: "HS-MH-01", id: "p", sha256: digest, location: "cũ"))
        try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", location: "mới", content: content))
        let conflict = storeError { () throws(StoreError) in
            try file.addPaper(StoredPaper(nomination: "HS-MH-01", id: "p", sha256: other))
        }
        #expect(conflict?.code == .contentConflict)
        let whole = StoredPaper(
            nomination: "HS-MH-01", id: "p", sha256: digest, location: "mới", content: content)
        #expect(try known() == whole)
        #expect(
            try file.papers(ofNomination: "HS-MH-01")
                == [StoredPaper(nomination: "HS-MH-01", id: "p", sha256: digest, location: "mới")])
        #expect(try file.verify().isSound)
    }

    @Test("a paper of a nomination that is not there is refused")
    func strayPaper() throws {
        let folder = try StoreFolder()
        let file = try folder.caseFile(records: 0)
        let error = storeError { () throws(StoreError) in
            try file.addPaper(StoredPaper(nomination: "HS-MH-02", id: "p"))
        }
        #expect(error?.code == .unknownEntry)
        #expect(error?.message.english == "nomination “HS-MH-02” is not in the case file")
    }

    @Test("of rulesets with one meaning the first stays; the same files with other content are refused")
    func bundles() throws {
        let folder = try StoreFolder()
        let file = try CaseFile.create(at: folder.path())
        #expect(try file.addBundle(Sample.bundle))
        var other = Sample.bundle
        other.files = SHA256.digest(of: "bố cục khác")
        other.content = [1]
        #expect(try !file.addBundle(Sample.bundle))
        #expect(try !file.addBundle(other))
        other.files = Sample.bundle.files
        #expect(storeError { () throws(StoreError) in try file.addBundle(other) }?.code == .contentConflict)
        #expect(try file.bundle(meaning: Sample.bundle.meaning) == Sample.bundle)
        #expect(try file.bundleMeanings() == [Sample.bundle.meaning])
    }

    @Test("a session is kept once; another day or another number of members is refused")
    func sessions() throws {
        let folder = try StoreFolder()
        let file = try CaseFile.create(at: folder.path())
        var session = Sample.session
        #expect(try file.addSession(session))
        #expect(try !file.addSession(session))
        session.members = 8
        #expect(storeError { () throws(StoreError) in try file.addSession(session) }?.code == .contentConflict)
        session.id = "PH-MH-02"
        session.members = -1
        #expect(storeError { () throws(StoreError) in try file.addSession(session) }?.code == .constraint)
        #expect(try file.sessions() == [Sample.session])
    }

    @Test("several things in one transaction are kept together or not at all")
    func transactions() throws {
        let folder = try StoreFolder()
        let file = try CaseFile.create(at: folder.path())
        let error = storeError { () throws(StoreError) in
            try file.transaction { () throws(StoreError) in
                try file.addSession(Sample.session)
                // The error of a part undoes the part alone.
                try? file.transaction { () throws(StoreError) in
                    try file.addBundle(Sample.bundle)
                    throw StoreError.busy("")
                }
                #expect(try file.sessions().count == 1)
                #expect(try file.bundleMeanings() == [])
                throw StoreError.busy("")
            }
        }
        #expect(error?.code == .busy)
        #expect(try file.sessions() == [])
        try Sample.prepare(file)
        #expect(try file.sessions() == [Sample.session])
    }
}
