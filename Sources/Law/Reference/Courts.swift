/// The courts this library knows without any import, and how to find one.
///
/// The Supreme People's Court, every high court, the intermediate and basic courts of Beijing, Shanghai,
/// Hangzhou, Shenzhen and Kunming. Codes follow
/// from 法〔2015〕137号 as amended by 法〔2018〕335号: the high court's character, then the last four digits of the
/// division for a basic court, the two digits of the prefecture or of the court's own series for an intermediate court.
public enum Courts {
    public static let builtIn: [Court] = [supreme] + high + beijing + shanghai + hangzhou + shenzhen + kunming

    public static func withCode(_ code: CourtCode) -> Court? { byCode[code] }

    /// Courts whose name in either language contains the words typed, letter case aside.
    public static func named(_ words: String) -> [Court] {
        let wanted = words.lowercased()
        return builtIn.filter { $0.name.chinese.contains(words) || $0.name.english.lowercased().contains(wanted) }
    }

    public static let supreme = Court(
        code: .supreme,
        name: CourtLevel.supreme.name,
        province: nil,
        confidence: .rule
    )

    static func court(
        _ code: String,
        _ chinese: String,
        _ english: String,
        _ province: String,
        _ confidence: Court.Confidence
    ) -> Court {
        Court(
            code: CourtCode(wellFormed: code),
            name: Bilingual(chinese: chinese, english: english),
            province: province,
            confidence: confidence
        )
    }

    private static let byCode = Dictionary(builtIn.map { ($0.code, $0) }) { first, _ in first }
}
