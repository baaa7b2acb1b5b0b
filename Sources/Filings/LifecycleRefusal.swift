/// Why an action is not possible.
package struct LifecycleRefusal: Error, Hashable, Sendable {
    package enum Code: String, Sendable {
        /// The filing is not in a stage in which this can be done.
        case notInThisStage
        /// It can be done now, but not by this person.
        case notByThisRole
        /// It depends on a period that has not ended, or has.
        case notAtThisTime
    }

    package let code: Code
    package let action: Action
    package let stage: Stage.Name

    package init(_ code: Code, action: Action, stage: Stage.Name) {
        self.code = code
        self.action = action
        self.stage = stage
    }
}
