import XetKhenValues

/// One personal detail with the salt that its digest in the record was made with.
package struct DisclosedDetail: Sendable, Hashable {
    package var name: String
    package var value: String
    /// Small hexadecimal digits.
    package var salt: String

    package init(name: String, value: String, salt: String) {
        self.name = name
        self.value = value
        self.salt = salt
    }

    /// What the record keeps in place of the detail. Who knows neither salt nor value learns nothing from it; who knows
    /// both can show that they are the recorded ones.
    package var commitment: Digest {
        SHA256.digest(
            of: CanonicalValue.array([.text("xetkhen.detail/1"), .text(salt), .text(name), .text(value)]).bytes)
    }
}

/// Takes what is personal out of a nomination.
package enum PersonalDetails {
    /// The nomination without its note and what it says of the person, and these, in the order of their names. `salt` gives a
    /// fresh salt each time.
    package static func split(
        _ nomination: CanonicalValue, salt: () -> [UInt8]
    ) -> (kept: CanonicalValue, details: [DisclosedDetail]) {
        guard let members = nomination.members else { return (nomination, []) }
        var kept: [CanonicalValue.Member] = []
        var details: [DisclosedDetail] = []
        for member in members {
            switch (member.name, member.value) {
            case ("note", .text(let text)):
                details.append(DisclosedDetail(name: "note", value: text, salt: Digest.hexadecimal(salt())))
            case ("subject", .object(let fields)):
                for field in fields {
                    guard let text = field.value.text else { continue }
                    details.append(
                        DisclosedDetail(
                            name: "subject." + field.name, value: text, salt: Digest.hexadecimal(salt())))
                }
            default: kept.append(member)
            }
        }
        return (.object(kept), details)
    }
}
