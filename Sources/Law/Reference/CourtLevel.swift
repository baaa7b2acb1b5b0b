/// The four levels of court; the raw value is a code for programs.
public enum CourtLevel: String, Sendable, Hashable, Codable, CaseIterable {
    case supreme
    case high
    case intermediate
    case basic

    public var name: Bilingual {
        switch self {
        case .supreme: Bilingual(chinese: "最高人民法院", english: "Supreme People's Court")
        case .high: Bilingual(chinese: "高级人民法院", english: "High people's court")
        case .intermediate: Bilingual(chinese: "中级人民法院", english: "Intermediate people's court")
        case .basic: Bilingual(chinese: "基层人民法院", english: "Basic people's court")
        }
    }
}
