/// Numbers and dates as people write them in each language.
extension ExactDecimal {
    /// `3.510.000` and `98,17` in Vietnamese, `3,510,000` and `98.17` in English. Without grouping, for years and numbers of
    /// documents, `2024`.
    package func text(in language: Language, grouped: Bool = true) -> String {
        text(decimalSeparator: language.decimalSeparator, groupSeparator: grouped ? language.groupSeparator : nil)
    }

    /// A number of hundredths as a percentage: `98,17 %` or `98.17%`.
    package func percentageText(in language: Language) -> String {
        switch language {
        case .vietnamese: text(in: language) + " %"
        case .english: text(in: language) + "%"
        }
    }

    /// A difference of percentages: `1,5 điểm phần trăm` or `1.5 percentage points`.
    package func percentagePointsText(in language: Language) -> String {
        switch language {
        case .vietnamese: text(in: language) + " điểm phần trăm"
        case .english: text(in: language) + (magnitude == .one ? " percentage point" : " percentage points")
        }
    }

    /// An amount in đồng: `3.510.000 đồng` or `3,510,000 dong`.
    package func moneyText(in language: Language) -> String {
        switch language {
        case .vietnamese: text(in: language) + " đồng"
        case .english: text(in: language) + " dong"
        }
    }
}

extension CalendarDate {
    /// `22/07/2024` in Vietnamese, `22 July 2024` in English.
    package func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnameseDescription
        case .english: englishDescription
        }
    }

    private var englishDescription: String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let (year, month, day) = components
        return "\(day) \(names[month - 1]) \(year)"
    }
}
