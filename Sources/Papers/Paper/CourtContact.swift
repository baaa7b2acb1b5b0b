package import Law

/// Whom a person may call about a paper.
package struct CourtContact: Sendable, Hashable {
    package var office: Bilingual
    package var phone: String?
    package var hours: Bilingual?

    package init(office: Bilingual, phone: String?, hours: Bilingual?) {
        self.office = office
        self.phone = phone
        self.hours = hours
    }

    /// "立案庭，电话010-00000000（工作日 9:00–17:00）".
    package func written(in language: Language) -> String {
        let office = office.in(language)
        let hours = hours.map { PaperText.bracketed($0.in(language), in: language) } ?? ""
        switch (phone, language) {
        case (let phone?, .chinese): return "\(office)，电话\(phone)\(hours)"
        case (let phone?, .english): return "\(office), telephone \(phone)\(hours.isEmpty ? "" : " \(hours)")"
        case (nil, .chinese): return "\(office)\(hours)，或者拨打诉讼服务热线12368"
        case (nil, .english):
            return "\(office)\(hours.isEmpty ? "" : " \(hours)"), or the courts' service line 12368"
        }
    }
}
