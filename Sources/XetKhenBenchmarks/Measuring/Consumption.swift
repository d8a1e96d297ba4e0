import Foundation

/// Takes what measured work gave out of the program, so that no compiler can prove the work useless and leave it out.
enum Consumption {
    static func take(_ total: Int) {
        FileHandle.nullDevice.write(withUnsafeBytes(of: total) { Data($0) })
    }
}
