import Foundation
import Law
import Registry
import Yams

/// How courts and causes are found by plain words, from `Resources/reference`.
enum ReferenceFiles {
    static func finder(courts: [Court], causes: CauseTable, resources: String) throws -> ReferenceFinder {
        let file = resources + "/reference/plain-words.yaml"
        let words = try YAMLDecoder().decode(
            [String: [String]].self,
            from: String(contentsOfFile: file, encoding: .utf8)
        )
        return ReferenceFinder(courts: courts, causes: causes, words: words, romanised: romanised)
    }

    /// Pinyin without tones, by the Unicode transliteration rules; what is in Latin letters already stays.
    private static func romanised(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { return text.lowercased() }
        let toned = (text as NSString).applyingTransform(.mandarinToLatin, reverse: false)
        return (toned as NSString?)?.applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
    }
}
