extension FeeBases {
    /// Orders of provinces that are known without any import.
    ///
    /// Unverified: written down from memory of the orders of 2007, to be checked by the court before it asks for money. A
    /// court's own settings go before these.
    public static let builtIn = [
        FeeBases(
            province: "北京市",
            from: CourtDate(existing: 2_007, 4, 1),
            divorce: Money(yuan: 150),
            personality: Money(yuan: 300),
            otherNonProperty: Money(yuan: 70),
            intellectualProperty: Money(yuan: 750),
            source: "北京市 2007（未核实）"
        )
    ]
}
