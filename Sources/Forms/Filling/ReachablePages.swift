extension FormDefinition {
    /// The pages to be asked under these answers, in order; a page over the items of a group once for each.
    package func reachable(_ answers: Answers) -> [FormPage] { Reach(self, answers).pages }

    /// The page of this identifier, if these answers lead to it.
    package func page(_ id: String, _ answers: Answers) -> FormPage? { reachable(answers).first { $0.id == id } }

    /// Only the answers that the questions asked lead to; everything on abandoned branches and every unknown name is gone.
    ///
    /// Pruning what is pruned changes nothing.
    package func pruned(_ answers: Answers) -> Answers { Reach(self, answers).kept }
}
