/// The kind of a filing.
///
/// A kind comes with its rules: the others follow with their lifecycles.
package enum FilingKind: String, Codable, Sendable, CaseIterable {
    /// 民事第一审
    case civil
}
