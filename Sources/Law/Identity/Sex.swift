/// Sex as identity documents record it; the raw value is a code for programs.
public enum Sex: String, Sendable, Hashable, Codable, CaseIterable {
    case male
    case female

    public var name: Bilingual {
        switch self {
        case .male: Bilingual(chinese: "男", english: "Male")
        case .female: Bilingual(chinese: "女", english: "Female")
        }
    }
}
