/// Why a case file could not be made, opened, read or written, as a sentence for whoever works with it.
package struct StoreError: Error, Sendable, Hashable {
    /// The stable code of each kind of fault.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        case libraryMissing = "XK0901"
        case libraryTooOld = "XK0902"
        case libraryUnsuitable = "XK0903"
        case notCaseFile = "XK0904"
        case newerVersion = "XK0905"
        case olderVersion = "XK0906"
        case existsAlready = "XK0907"
        case notFound = "XK0908"
        case noPermission = "XK0909"
        case diskFull = "XK0910"
        case busy = "XK0911"
        case deviceFault = "XK0912"
        case damaged = "XK0913"
        case notContiguous = "XK0914"
        case digestDiffers = "XK0915"
        case contentConflict = "XK0916"
        case constraint = "XK0917"
        case unknownEntry = "XK0918"
        case notSessionList = "XK0919"
        case unexpected = "XK0920"
    }

    package let code: Code
    package let message: StoreText
    /// What to do about it.
    package let help: StoreText

    package init(_ code: Code, _ message: StoreText, help: StoreText) {
        self.code = code
        self.message = message
        self.help = help
    }
}
