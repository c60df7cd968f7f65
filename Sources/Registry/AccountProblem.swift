/// Problems with the accounts of the office's staff.
public enum AccountProblem: Hashable, Sendable {
    case accountExists(person: String, code: String)
    case signInNameTaken(String)
    case signInNameUnfit(String)
    case accountDisabled(code: String)
    /// Nobody could keep the accounts any more.
    case lastResponsible(code: String)
    case passwordTooShort(atLeast: Int)
    case passwordTooLong(atMost: Int)
    /// It is the sign-in name, or hardly more than one character over and over.
    case passwordTooSimple
    case passwordsDiffer
    /// Name or password is wrong; which of the two is not told.
    case signInRefused
    case tooManyTries
    /// The code is wrong, over, or was used before.
    case codeRefused
    /// The old password, asked for before something that only its owner may do.
    case passwordWrong
    case codesOnAlready
    case codesOff(code: String)
    /// Only an officer works for one unit.
    case unitNotOfRole
    case communeNotOfProvince(String)
}

extension AccountProblem: ProblemArea {
    public var id: String {
        switch self {
        case .accountExists: "account_exists"
        case .signInNameTaken: "sign_in_name_taken"
        case .signInNameUnfit: "sign_in_name_unfit"
        case .accountDisabled: "account_disabled"
        case .lastResponsible: "last_responsible"
        case .passwordTooShort: "password_too_short"
        case .passwordTooLong: "password_too_long"
        case .passwordTooSimple: "password_too_simple"
        case .passwordsDiffer: "passwords_differ"
        case .signInRefused: "sign_in_refused"
        case .tooManyTries: "too_many_tries"
        case .codeRefused: "code_refused"
        case .passwordWrong: "password_wrong"
        case .codesOnAlready: "codes_on_already"
        case .codesOff: "codes_off"
        case .unitNotOfRole: "unit_not_of_role"
        case .communeNotOfProvince: "commune_not_of_province"
        }
    }

    public var gravity: Problem.Gravity {
        switch self {
        case .accountExists, .signInNameTaken, .accountDisabled, .lastResponsible, .tooManyTries, .codesOnAlready,
            .codesOff:
            .conflict
        case .communeNotOfProvince: .notFound
        case .signInNameUnfit, .passwordTooShort, .passwordTooLong, .passwordTooSimple, .passwordsDiffer,
            .signInRefused, .codeRefused, .passwordWrong, .unitNotOfRole:
            .input
        }
    }

    public var field: String? {
        switch self {
        case .accountExists: "person"
        case .signInNameTaken, .signInNameUnfit: "sign-in"
        case .passwordTooShort, .passwordTooLong, .passwordTooSimple, .passwordsDiffer: "password"
        case .lastResponsible: "role"
        case .codeRefused: "code"
        case .passwordWrong: "old-password"
        case .unitNotOfRole: "unit"
        case .accountDisabled, .signInRefused, .tooManyTries, .codesOnAlready, .codesOff, .communeNotOfProvince: nil
        }
    }
}
