/// What a person said of something on the list of materials; the raw value is a code for programs.
package enum MaterialMark: String, Codable, Sendable, CaseIterable {
    case have
    /// It will be handed in afterwards.
    case later
    case notApplicable = "not-applicable"
}
