using Kyodo.Web.Tests.World;

namespace Kyodo.Web.Tests.Input;

/// <summary>For every route that reads something: what it must refuse.</summary>
public static class BadInputs
{
    private const string Own = "/api/participants/{resident}";
    private const string Unknown = "0000000000zzz";
    private const string Profile = """{"contact":{"name":"試験 花子","kana":"シケン ハナコ","telephone":"0470000001"},"version":{version}}""";
    private const string Need = """{"title":"新しい困りごと","kind":"skill","field":"welfare"}""";

    public static IEnumerable<BadInput> All =>
    [
        .. Tokens, .. Lists, .. Profiles, .. Availabilities, .. Resources, .. Offers, .. Needs, .. Collaborations, .. Desk, .. Imports, .. Accounts,
    ];

    private static IEnumerable<BadInput> Tokens =>
    [
        new("nothing", Caller.Anonymous, "POST", "/api/token", null, 400, "body"),
        new("no JSON", Caller.Anonymous, "POST", "/api/token", "mail=a", 400, "body"),
        new("cut off", Caller.Anonymous, "POST", "/api/token", """{"mail":"a""", 400, null),
        new("missing password", Caller.Anonymous, "POST", "/api/token", """{"mail":"a"}""", 400, "password"),
        new("null password", Caller.Anonymous, "POST", "/api/token", """{"mail":"a","password":null}""", 400, "password"),
        new("a number for the mail", Caller.Anonymous, "POST", "/api/token", """{"mail":1,"password":"x"}""", 400, "mail"),
        new("unknown field", Caller.Anonymous, "POST", "/api/token", """{"mail":"a","password":"x","role":"administrator"}""", 400, "role"),
        new("a field twice", Caller.Anonymous, "POST", "/api/token", """{"mail":"a","mail":"b","password":"x"}""", 400, null),
        new("an array", Caller.Anonymous, "POST", "/api/token", "[]", 400, "body"),
        new("unknown account", Caller.Anonymous, "POST", "/api/token", """{"mail":"nobody@kyodo.invalid","password":"x"}""", 401, null),
        new("wrong password", Caller.Anonymous, "POST", "/api/token", """{"mail":"spare@kyodo.invalid","password":"x"}""", 401, null),
        new("a form", Caller.Anonymous, "POST", "/api/token", "mail=a&password=b", 415, "Content-Type") { MediaType = "application/x-www-form-urlencoded" },
        new("no token", Caller.Anonymous, "POST", "/api/token/refresh", """{"refreshToken":"no"}""", 401, null),
        new("missing", Caller.Anonymous, "POST", "/api/token/refresh", "{}", 400, "refreshToken"),
        new("not signed in", Caller.Anonymous, "GET", "/api/me", null, 401, null),
        new("no such route", Caller.Anonymous, "GET", "/api/nothing", null, 404, null),
        new("no such method", Caller.Anonymous, "DELETE", "/api/me", null, 405, null),
    ];

    private static IEnumerable<BadInput> Lists =>
    [
        new("a word for a number", Caller.Anonymous, "GET", "/api/public-needs?skip=x", null, 400, "skip"),
        new("negative", Caller.Anonymous, "GET", "/api/public-needs?skip=-1", null, 400, "skip"),
        new("too many", Caller.Anonymous, "GET", "/api/public-needs?take=201", null, 400, "take"),
        new("none", Caller.Anonymous, "GET", "/api/public-needs?take=0", null, 400, "take"),
        new("unknown kind", Caller.Anonymous, "GET", "/api/public-needs?kind=gold", null, 400, "kind"),
        new("kind by number", Caller.Anonymous, "GET", "/api/public-needs?kind=1", null, 400, "kind"),
        new("unknown field", Caller.Anonymous, "GET", "/api/public-needs?field=gold", null, 400, "field"),
        new("unknown district", Caller.Anonymous, "GET", "/api/public-needs?district=d-x", null, 400, "district"),
        new("no day", Caller.Anonymous, "GET", "/api/public-needs?from=2026-02-30", null, 400, "from"),
        new("too long", Caller.Anonymous, "GET", "/api/public-needs?text=" + new string('a', 81), null, 400, "text"),
        new("unknown need", Caller.Anonymous, "GET", "/api/public-needs/n-" + Unknown, null, 404, null),
        new("no id", Caller.Anonymous, "GET", "/api/public-needs/xyz", null, 404, null),
        new("a private need", Caller.Anonymous, "GET", "/api/public-needs/{privateNeed}", null, 404, null),
    ];

    private static IEnumerable<BadInput> Profiles =>
    [
        new("another's", Caller.OtherResident, "GET", Own, null, 404, null),
        new("unknown", Caller.Resident, "GET", "/api/participants/p-" + Unknown, null, 404, null),
        new("unknown, to the desk", Caller.Coordinator, "GET", "/api/participants/p-" + Unknown, null, 404, null),
        new("another municipality's", Caller.Coordinator, "GET", "/api/participants/12233%2Fp-0000000000001", null, 404, null),
        new("missing", Caller.Resident, "PUT", Own + "/profile", "{}", 400, "contact"),
        new("missing version", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"}}""", 400, "version"),
        new("missing name", Caller.Resident, "PUT", Own + "/profile", """{"contact":{},"version":1}""", 400, "contact.name"),
        new("empty name", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":" "},"version":{version}}""", 400, "contact.name"),
        new("long name", Caller.Resident, "PUT", Own + "/profile", $$$"""{"contact":{"name":"{{{new string('長', 81)}}}"},"version":{version}}""", 400, "contact.name"),
        new("no mail address", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a","mail":"x"},"version":{version}}""", 400, "contact.mail"),
        new("unknown method", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a","method":"pigeon"},"version":1}""", 400, "contact.method"),
        new("unknown language", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"languages":["klingon"],"version":1}""", 400, "languages"),
        new("unknown interest", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"interests":["gold"],"version":1}""", 400, "interests"),
        new("unknown district", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"home":{"district":"d-0"},"version":1}""", 400, "home.district"),
        new("a district that is not there", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"home":{"district":"d-77"},"version":{version}}""", 400, "home.district"),
        new("off the earth", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"home":{"district":"d-1","point":{"latitude":91,"longitude":0}},"version":1}""", 400, "home.point"),
        new("own credentials", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"a"},"credentials":["nursing"],"version":1}""", 400, "credentials"),
        new("stale", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"別の名前"},"version":0}""", 409, "version"),
        new("from the future", Caller.Resident, "PUT", Own + "/profile", """{"contact":{"name":"別の名前"},"version":99999}""", 409, "version"),
        new("another's", Caller.OtherResident, "PUT", Own + "/profile", Profile, 404, null),
        new("text/plain", Caller.Resident, "PUT", Own + "/profile", Profile, 415, "Content-Type") { MediaType = "text/plain" },
        new("no GUID", Caller.Resident, "PUT", Own + "/profile", Profile, 400, "Idempotency-Key") { Command = "17" },
        new("the empty GUID", Caller.Resident, "PUT", Own + "/profile", Profile, 400, "Idempotency-Key") { Command = "00000000-0000-0000-0000-000000000000" },
    ];

    private static IEnumerable<BadInput> Availabilities =>
    [
        new("missing", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"version":1}""", 400, "weeklyAskCap"),
        new("25 hours", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[{"day":"monday","from":9,"to":25}],"weeklyAskCap":1,"version":1}""", 400, "freeTime"),
        new("backwards", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[{"day":"monday","from":9,"to":9}],"weeklyAskCap":1,"version":1}""", 400, "freeTime"),
        new("unknown day", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[{"day":"someday","from":9,"to":10}],"weeklyAskCap":1,"version":1}""", 400, "freeTime"),
        new("too often", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":21,"version":{version}}""", 400, "weeklyAskCap"),
        new("not whole", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":1.5,"version":1}""", 400, "weeklyAskCap"),
        new("beyond a number", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":99999999999,"version":1}""", 400, "weeklyAskCap"),
        new("absence backwards", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":1,"away":[{"from":"2027-01-02","to":"2027-01-01"}],"version":{version}}""", 400, "away[0].to"),
        new("absence without an end", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":1,"away":[{"from":"2027-01-02"}],"version":1}""", 400, "away[0].to"),
        new("stale", Caller.Resident, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":1,"version":0}""", 409, "version"),
        new("another's", Caller.GroupManager, "PUT", Own + "/availability", """{"freeTime":[],"weeklyAskCap":1,"version":1}""", 404, null),
    ];

    private static IEnumerable<BadInput> Resources =>
    [
        new("missing", Caller.Resident, "POST", Own + "/resources", """{"kind":"skill"}""", 400, "title"),
        new("unknown kind", Caller.Resident, "POST", Own + "/resources", """{"kind":"gold","title":"a"}""", 400, "kind"),
        new("kind by number", Caller.Resident, "POST", Own + "/resources", """{"kind":0,"title":"a"}""", 400, "kind"),
        new("long title", Caller.Resident, "POST", Own + "/resources", $$$"""{"kind":"skill","title":"{{{new string('a', 81)}}}"}""", 400, "title"),
        new("unknown skill", Caller.Resident, "POST", Own + "/resources", """{"kind":"skill","title":"a","skills":[127]}""", 400, "skills"),
        new("unknown skill by name", Caller.Resident, "POST", Own + "/resources", """{"kind":"skill","title":"a","skills":["空を飛ぶ"]}""", 400, "skills"),
        new("too far", Caller.Resident, "POST", Own + "/resources", """{"kind":"skill","title":"a","reachKilometres":501}""", 400, "reachKilometres"),
        new("no number", Caller.Resident, "POST", Own + "/resources", """{"kind":"skill","title":"a","reachKilometres":"NaN"}""", 400, "reachKilometres"),
        new("unknown", Caller.Resident, "PUT", Own + "/resources/r-" + Unknown, """{"kind":"skill","title":"a"}""", 404, null),
        new("another's resource", Caller.Resident, "PUT", Own + "/resources/{othersResource}", """{"kind":"skill","title":"盗む"}""", 404, null),
        new("another's resource", Caller.Resident, "DELETE", Own + "/resources/{othersResource}", null, 404, null),
        new("no id", Caller.Resident, "DELETE", Own + "/resources/x", null, 404, null),
    ];

    private static IEnumerable<BadInput> Offers =>
    [
        new("unknown", Caller.Resident, "GET", Own + "/offers/o-" + Unknown, null, 404, null),
        new("another's offer", Caller.Resident, "GET", Own + "/offers/{othersOffer}", null, 404, null),
        new("unknown", Caller.Resident, "POST", Own + "/offers/o-" + Unknown + "/accept", null, 404, null),
        new("another's offer", Caller.Resident, "POST", Own + "/offers/{othersOffer}/accept", null, 404, null),
        new("no id", Caller.Resident, "POST", Own + "/offers/o-1/accept", null, 404, null),
        new("another's offer", Caller.Resident, "POST", Own + "/offers/{othersOffer}/pass", "{}", 404, null),
        new("unknown reason", Caller.Resident, "POST", Own + "/offers/{ownOffer}/pass", """{"reason":"boredom"}""", 400, "reason"),
        new("settled long ago", Caller.Resident, "POST", Own + "/offers/{ownOffer}/pass", """{"reason":"busy"}""", 409, null),
        new("unknown reason", Caller.Resident, "POST", Own + "/offers/{ownOffer}/withdraw", """{"reason":7}""", 400, "reason"),
        new("another's offer", Caller.Resident, "POST", Own + "/offers/{othersOffer}/withdraw", null, 404, null),
        new("another's contact", Caller.Resident, "GET", Own + "/offers/{othersOffer}/contact", null, 404, null),
        new("missing", Caller.Resident, "POST", Own + "/applications", "{}", 400, "need"),
        new("no id", Caller.Resident, "POST", Own + "/applications", """{"need":"x"}""", 400, "need"),
        new("unknown", Caller.Resident, "POST", Own + "/applications", $$$"""{"need":"n-{{{Unknown}}}"}""", 404, null),
        new("a private need", Caller.OtherResident, "POST", "/api/participants/{other}/applications", """{"need":"{privateNeed}"}""", 404, null),
        new("another's resource", Caller.Resident, "POST", Own + "/applications", """{"need":"{publicNeed}","resource":"{othersResource}"}""", 400, "resource"),
        new("long message", Caller.Resident, "POST", Own + "/applications", $$$"""{"need":"{publicNeed}","message":"{{{new string('a', 501)}}}"}""", 400, "message"),
    ];

    private static IEnumerable<BadInput> Needs =>
    [
        new("missing", Caller.Resident, "POST", Own + "/needs", """{"title":"a"}""", 400, "kind"),
        new("empty title", Caller.Resident, "POST", Own + "/needs", """{"title":"","kind":"skill","field":"welfare"}""", 400, "title"),
        new("long title", Caller.Resident, "POST", Own + "/needs", $$$"""{"title":"{{{new string('長', 81)}}}","kind":"skill","field":"welfare"}""", 400, "title"),
        new("long description", Caller.Resident, "POST", Own + "/needs", $$$"""{"title":"a","kind":"skill","field":"welfare","description":"{{{new string('長', 2001)}}}"}""", 400, "description"),
        new("long cautions", Caller.Resident, "POST", Own + "/needs", $$$"""{"title":"a","kind":"skill","field":"welfare","cautions":"{{{new string('長', 501)}}}"}""", 400, "cautions"),
        new("unknown audience", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","audience":"world"}""", 400, "audience"),
        new("no slots", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","slotsMinimum":0}""", 400, "slotsMinimum"),
        new("too many slots", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","slotsMaximum":10001}""", 400, "slotsMaximum"),
        new("window backwards", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","windows":[{"date":"2027-05-01","from":"12:00","to":"10:00"}]}""", 400, "windows[0].to"),
        new("window without an end", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","windows":[{"date":"2027-05-01","from":"12:00"}]}""", 400, "windows[0].to"),
        new("no time", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","windows":[{"date":"2027-05-01","from":"noon","to":"13:00"}]}""", 400, "windows[0].from"),
        new("deadline without an offset", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","deadline":"2027-05-01T10:00:00"}""", 400, "deadline"),
        new("deadline long ago", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","deadline":"1999-05-01T10:00:00Z"}""", 400, "deadline"),
        new("unknown participant kind", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","who":["robot"]}""", 400, "who"),
        new("nobody", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","who":[]}""", 400, "who"),
        new("a version", Caller.Resident, "POST", Own + "/needs", """{"title":"a","kind":"skill","field":"welfare","version":3}""", 400, "version"),
        new("in another's name", Caller.OtherResident, "POST", Own + "/needs", Need, 404, null),
        new("deep", Caller.Resident, "POST", Own + "/needs", """{"title":""" + new string('[', 40) + new string(']', 40) + "}", 400, "title"),
        new("another's need", Caller.OtherResident, "GET", "/api/participants/{other}/needs/{privateNeed}", null, 404, null),
        new("unknown", Caller.Resident, "GET", Own + "/needs/n-" + Unknown, null, 404, null),
        new("another's need", Caller.OtherResident, "PUT", "/api/participants/{other}/needs/{privateNeed}", Need, 404, null),
        new("no version", Caller.Resident, "PUT", Own + "/needs/{privateNeed}", Need, 400, "version"),
        new("stale", Caller.Resident, "PUT", Own + "/needs/{privateNeed}", """{"title":"a","kind":"skill","field":"welfare","version":99999}""", 409, "version"),
        new("another's need", Caller.OtherResident, "POST", "/api/participants/{other}/needs/{privateNeed}/cancel", null, 404, null),
        new("long reason", Caller.Resident, "POST", Own + "/needs/{privateNeed}/cancel", $$$"""{"reason":"{{{new string('a', 501)}}}"}""", 400, "reason"),
        new("unknown offer", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/o-" + Unknown + "/consent", null, 404, null),
        new("consent by the helper", Caller.OtherResident, "POST", "/api/participants/{other}/needs/{privateNeed}/offers/{othersOffer}/consent", null, 404, null),
        new("unknown offer", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/o-" + Unknown + "/decline", null, 404, null),
        new("no time", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/{othersOffer}/meeting", """{"at":"tomorrow"}""", 400, "at"),
        new("missing", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/{othersOffer}/meeting", "{}", 400, "at"),
        new("long ago", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/{othersOffer}/meeting", """{"at":"1999-05-01T10:00:00Z"}""", 400, "at"),
        new("another need's offer", Caller.Resident, "POST", Own + "/needs/{privateNeed}/offers/{ownOffer}/confirm", null, 404, null),
        new("another need's offer", Caller.Resident, "GET", Own + "/needs/{privateNeed}/offers/{ownOffer}/contact", null, 404, null),
    ];

    private static IEnumerable<BadInput> Collaborations =>
    [
        new("another's", Caller.OtherResident, "GET", "/api/participants/{other}/collaborations/{collaboration}", null, 404, null),
        new("unknown", Caller.Resident, "GET", Own + "/collaborations/c-" + Unknown, null, 404, null),
        new("missing", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2026-11-01"}""", 400, "hours"),
        new("no hours", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2026-11-01","hours":0}""", 400, "hours"),
        new("25 hours", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2026-11-01","hours":25}""", 400, "hours"),
        new("no quarter", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2026-11-01","hours":1.1}""", 400, "hours"),
        new("no day", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2026-13-01","hours":1}""", 400, "date"),
        new("in the future", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", """{"date":"2199-01-01","hours":1}""", 400, "date"),
        new("long note", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/hours", $$$"""{"date":"2026-11-01","hours":1,"note":"{{{new string('a', 501)}}}"}""", 400, "note"),
        new("another's", Caller.OtherResident, "POST", "/api/participants/{other}/collaborations/{collaboration}/hours", """{"date":"2026-11-01","hours":1}""", 404, null),
        new("six", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/review", """{"rating":6,"again":true}""", 400, "rating"),
        new("missing", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/review", """{"rating":5}""", 400, "again"),
        new("long comment", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/review", $$$"""{"rating":5,"again":true,"comment":"{{{new string('a', 1001)}}}"}""", 400, "comment"),
        new("unknown stage", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/end", """{"stage":"exploded"}""", 400, "stage"),
        new("no end", Caller.Resident, "POST", Own + "/collaborations/{collaboration}/end", """{"stage":"active"}""", 400, "stage"),
        new("another's", Caller.OtherResident, "POST", "/api/participants/{other}/collaborations/{collaboration}/end", """{"stage":"completed"}""", 404, null),
    ];

    private static IEnumerable<BadInput> Desk =>
    [
        new("unknown stage", Caller.Coordinator, "GET", "/api/desk/needs?stage=lost", null, 400, "stage"),
        new("unknown audience", Caller.Coordinator, "GET", "/api/desk/needs?audience=lost", null, 400, "audience"),
        new("no GUID", Caller.Coordinator, "GET", "/api/desk/events?epoch=x&after=0", null, 400, "epoch"),
        new("negative", Caller.Coordinator, "GET", "/api/desk/events?epoch=8d5b1f0e-0000-4000-8000-000000000000&after=-1", null, 400, "after"),
        new("missing", Caller.Coordinator, "GET", "/api/desk/events", null, 400, "epoch"),
        new("unknown", Caller.Coordinator, "GET", "/api/desk/needs/n-" + Unknown, null, 404, null),
        new("unknown", Caller.Coordinator, "POST", "/api/desk/needs/n-" + Unknown + "/triage", """{"decision":"accept"}""", 404, null),
        new("unknown decision", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/triage", """{"decision":"maybe"}""", 400, "decision"),
        new("missing", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/triage", "{}", 400, "decision"),
        new("unknown rung", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/triage", """{"decision":"accept","rung":"moon"}""", 400, "rung"),
        new("no reason", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/triage", """{"decision":"refuse"}""", 400, "reason"),
        new("no reason", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/decisions", """{"resource":"{othersResource}","owner":"{other}","decision":"passOver"}""", 400, "reason"),
        new("long reason", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/decisions", $$$"""{"resource":"{othersResource}","owner":"{other}","decision":"hold","reason":"{{{new string('a', 501)}}}"}""", 400, "reason"),
        new("no ids", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/decisions", """{"resource":"x","owner":"{other}","decision":"approve"}""", 400, "resource"),
        new("no owner", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/decisions", """{"resource":"{othersResource}","owner":"x","decision":"approve"}""", 400, "owner"),
        new("unknown", Caller.Coordinator, "POST", "/api/desk/needs/n-" + Unknown + "/cancel", null, 404, null),
        new("unknown offer", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/offers/o-" + Unknown + "/take", null, 404, null),
        new("unknown offer", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/offers/o-" + Unknown + "/decline", null, 404, null),
        new("unknown offer", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/offers/o-" + Unknown + "/confirm", null, 404, null),
        new("no offset", Caller.Coordinator, "POST", "/api/desk/needs/{privateNeed}/offers/{othersOffer}/meeting", """{"at":"2027-01-01T10:00:00"}""", 400, "at"),
        new("nothing to look for", Caller.Coordinator, "GET", "/api/desk/participants", null, 400, "text"),
        new("too long", Caller.Coordinator, "GET", "/api/desk/participants?text=" + new string('a', 81), null, 400, "text"),
        new("missing", Caller.Coordinator, "POST", "/api/desk/participants", """{"kind":"person"}""", 400, "contact"),
        new("unknown kind", Caller.Coordinator, "POST", "/api/desk/participants", """{"kind":"robot","contact":{"name":"a"}}""", 400, "kind"),
        new("a person with members", Caller.Coordinator, "POST", "/api/desk/participants", """{"kind":"person","contact":{"name":"a"},"members":["{group}"]}""", 400, "members"),
        new("unknown member", Caller.Coordinator, "POST", "/api/desk/participants", """{"kind":"council","contact":{"name":"a"},"members":["x"]}""", 400, "members[0]"),
        new("unknown", Caller.Coordinator, "PUT", "/api/desk/participants/p-" + Unknown + "/credentials", """{"credentials":[],"version":1}""", 404, null),
        new("unknown credential", Caller.Coordinator, "PUT", "/api/desk/participants/{resident}/credentials", """{"credentials":["wizard"],"version":1}""", 400, "credentials"),
        new("stale", Caller.Coordinator, "PUT", "/api/desk/participants/{resident}/credentials", """{"credentials":["nursing"],"version":0}""", 409, "version"),
    ];

    private static IEnumerable<BadInput> Imports =>
    [
        new("no choice", Caller.Coordinator, "POST", "/api/desk/import", "a,b", 400, "choice") { MediaType = "text/csv" },
        new("unknown choice", Caller.Coordinator, "POST", "/api/desk/import?choice=perhaps", "a,b", 400, "choice") { MediaType = "text/csv" },
        new("no year", Caller.Coordinator, "POST", "/api/desk/import?choice=dryRun&fiscalYear=R8", "a,b", 400, "fiscalYear") { MediaType = "text/csv" },
        new("JSON", Caller.Coordinator, "POST", "/api/desk/import?choice=dryRun", "{}", 415, "Content-Type"),
        new("empty", Caller.Coordinator, "POST", "/api/desk/import?choice=keepGood", "", 400, "body") { MediaType = "text/csv" },
        new("unknown headings", Caller.Coordinator, "POST", "/api/desk/import?choice=keepGood", "a,b\r\n1,2\r\n", 400, "body") { MediaType = "text/csv" },
    ];

    private static IEnumerable<BadInput> Accounts =>
    [
        new("missing", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid"}""", 400, "role"),
        new("unknown role", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid","role":"emperor","participants":[]}""", 400, "role"),
        new("the engine's role", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid","role":"system","participants":[]}""", 400, "role"),
        new("no mail address", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new","role":"coordinator","participants":[]}""", 400, "mail"),
        new("long mail address", Caller.Administrator, "POST", "/api/accounts", $$$"""{"mail":"{{{new string('a', 250)}}}@kyodo.invalid","role":"coordinator","participants":[]}""", 400, "mail"),
        new("taken mail address", Caller.Administrator, "POST", "/api/accounts", """{"mail":"SPARE@kyodo.invalid","role":"coordinator","participants":[]}""", 400, "mail"),
        new("unknown participant", Caller.Administrator, "POST", "/api/accounts", $$$"""{"mail":"new@kyodo.invalid","role":"resident","participants":["p-{{{Unknown}}}"]}""", 400, "participants[0]"),
        new("a resident for nobody", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid","role":"resident","participants":[]}""", 400, "participants"),
        new("a resident for a group", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid","role":"resident","participants":["{group}"]}""", 400, "participants[0]"),
        new("a manager for a person", Caller.Administrator, "POST", "/api/accounts", """{"mail":"new@kyodo.invalid","role":"groupManager","participants":["{resident}"]}""", 400, "participants[0]"),
        new("unknown", Caller.Administrator, "GET", "/api/accounts/nobody", null, 404, null),
        new("unknown", Caller.Administrator, "PUT", "/api/accounts/nobody", """{"role":"coordinator","participants":[]}""", 404, null),
        new("unknown role", Caller.Administrator, "PUT", "/api/accounts/{account}", """{"role":"emperor","participants":[]}""", 400, "role"),
        new("unknown", Caller.Administrator, "POST", "/api/accounts/nobody/lock", null, 404, null),
        new("unknown", Caller.Administrator, "POST", "/api/accounts/nobody/unlock", null, 404, null),
        new("unknown", Caller.Administrator, "POST", "/api/accounts/nobody/link", null, 404, null),
    ];
}
