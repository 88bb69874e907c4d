using Kyodo.Matching.Model;
using Kyodo.Matching.Rules;
using static Kyodo.Matching.Rules.ProblemCode;

namespace Kyodo.Matching.Tests.Rules;

public sealed class A_contact_is_valid_only
{
    private static readonly Checks<Contact> _checks = new Checks<Contact>(new("架空 花子", "カクウ ハナコ", "0476-00-0000", "hanako@example.jp"), ContactRules.Check)
        .Refuses("no name", c => c with { Name = "" }, "name", Missing)
        .Refuses("null name", c => c with { Name = null! }, "name", Missing)
        .Refuses("name of 81", c => c with { Name = new('あ', 81) }, "name", TooLong, "80")
        .Allows("name alone", _ => new("架空商店"))
        .Refuses("null kana", c => c with { Kana = null! }, "kana", Missing)
        .Refuses("kana in hiragana", c => c with { Kana = "かくう" }, "kana", Malformed)
        .Refuses("kana in half width", c => c with { Kana = "ｶｸｳ" }, "kana", Malformed)
        .Refuses("kana of 81", c => c with { Kana = new('ア', 81) }, "kana", TooLong, "80")
        .Allows("kana with a wide space, a dot and a long mark", c => c with { Kana = "カクウ　ハナ・コー" })
        .Allows("telephone with brackets", c => c with { Telephone = "+81 (476) 00 0000" })
        .Allows("extension", c => c with { Telephone = "123" })
        .Refuses("telephone of words", c => c with { Telephone = "なし" }, "telephone", Malformed)
        .Refuses("telephone in full width", c => c with { Telephone = "０４７６" }, "telephone", Malformed)
        .Refuses("two digits", c => c with { Telephone = "12" }, "telephone", Malformed)
        .Refuses("16 digits", c => c with { Telephone = "1234567890123456" }, "telephone", Malformed)
        .Refuses("null telephone", c => c with { Telephone = null! }, "telephone", Missing)
        .Refuses("mail without at", c => c with { Mail = "hanako.example.jp" }, "mail", Malformed)
        .Refuses("mail with two", c => c with { Mail = "a@b@example.jp" }, "mail", Malformed)
        .Refuses("mail with a comma", c => c with { Mail = "a@example.jp," }, "mail", Malformed)
        .Refuses("mail without a dot", c => c with { Mail = "a@localhost" }, "mail", Malformed)
        .Refuses("mail with an empty label", c => c with { Mail = "a@example..jp" }, "mail", Malformed)
        .Refuses("null mail", c => c with { Mail = null! }, "mail", Missing)
        .Refuses("method", c => c with { Method = (ContactMethod)5 }, "method", Unknown)
        .Refuses("mail wanted but not given", c => c with { Mail = "", Method = ContactMethod.Mail }, "mail", Missing)
        .Refuses("telephone wanted but not given", c => c with { Telephone = "", Method = ContactMethod.Telephone }, "telephone", Missing)
        .Refuses("fax wanted but not given", c => c with { Telephone = "", Method = ContactMethod.Fax }, "telephone", Missing)
        .Allows("post", c => c with { Telephone = "", Mail = "", Method = ContactMethod.Post });

    public static TheoryData<string> Names => _checks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Within_the_limits_it_documents(string name) => _checks.Run(name);

    [Fact]
    public void With_a_telephone_of_20_and_a_mail_of_254_at_most()
    {
        var contact = new Contact("架空 花子");
        Assert.Equal([new("telephone", TooLong, "20")], ContactRules.Check(contact with { Telephone = "0-0-0-0-0-0-0-0-0-0-0" }));
        var longMail = "a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 4)) + ".example.jp";
        Assert.Equal([new("mail", TooLong, "254")], ContactRules.Check(contact with { Mail = longMail }));
    }
}
