import Registry

extension ErrorSamples {
    private static let add = ["user", "add"]

    /// The only account that may keep the accounts, and one that is shut.
    static let accountPreparation: [[String]] = [
        add + ["NG-0001", "--role", "responsible", "--sign-in", "can-bo"],
        ["person", "add", "--name", "Lê Văn Khóa"],
        add + ["NG-0003", "--role", "reader"],
        ["user", "disable", "TK-0002"],
        ["person", "add", "--name", "Phạm Thị Chưa"],
    ]

    static let accounts: [Trigger] = [
        Trigger("account_exists", add + ["NG-0001", "--role", "reader"]),
        Trigger("sign_in_name_taken", add + ["NG-0004", "--role", "reader", "--sign-in", "Can-Bo"]),
        Trigger("sign_in_name_unfit", add + ["NG-0004", "--role", "reader", "--sign-in", "cán bộ"]),
        Trigger("account_disabled", ["user", "link", "TK-0002"]),
        Trigger("last_responsible", ["user", "disable", "TK-0001"]),
        Trigger("account_not_found", ["user", "link", "TK-9999"]),
        Trigger("unknown_choice", ["user", "role", "TK-0001", "king"]),
        Trigger("unit_not_of_role", ["user", "role", "TK-0001", "reader", "--unit", "economy"]),
        Trigger("codes_off", ["user", "totp-off", "TK-0001"]),
    ]

    static let madeOfAccounts: [Problem] = [
        .account(.passwordTooShort(atLeast: 12)), .account(.passwordTooLong(atMost: 200)),
        .account(.passwordTooSimple), .account(.passwordsDiffer), .account(.signInRefused), .account(.tooManyTries),
        .account(.codeRefused), .account(.passwordWrong), .account(.codesOnAlready),
        .account(.communeNotOfProvince("07660")),
    ]
}
