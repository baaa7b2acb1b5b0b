/// A court.
package struct CourtModel: Codable, Hashable, Sendable {
    /// 法院代字, as "京0105".
    package let code: String
    /// In the language asked for.
    package let name: String
    /// Whether cases can be filed and numbered there.
    package let acceptsFilings: Bool

    package init(code: String, name: String, acceptsFilings: Bool) {
        self.code = code
        self.name = name
        self.acceptsFilings = acceptsFilings
    }
}
