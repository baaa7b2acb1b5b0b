/// Who types for one, and for whom one types.
package struct AssistanceModel: Codable, Hashable, Sendable {
    package struct Person: Codable, Hashable, Sendable {
        package let account: String
        package let name: String

        package init(account: String, name: String) {
            self.account = account
            self.name = name
        }
    }

    package let assistants: [Person]
    package let principals: [Person]

    package init(assistants: [Person], principals: [Person]) {
        self.assistants = assistants
        self.principals = principals
    }
}
