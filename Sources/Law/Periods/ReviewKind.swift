/// The kinds of filing whose review has a period of its own; the raw value is a code for programs.
public enum ReviewKind: String, Sendable, Hashable, Codable, CaseIterable {
    case civil
    case administrative
    case privateProsecution = "private-prosecution"
    case enforcement
    case compensation
    case thirdPartyRevocation = "third-party-revocation"
    case enforcementObjection = "enforcement-objection"
}
