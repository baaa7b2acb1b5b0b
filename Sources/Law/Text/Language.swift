/// A language in which the system speaks to people.
///
/// The raw value is the BCP 47 tag used in pages, headers and stored preferences.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case chinese = "zh-CN"
    case english = "en"
}
