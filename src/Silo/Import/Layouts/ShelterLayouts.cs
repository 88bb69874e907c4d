using static Kyodo.Silo.Import.Layouts.NationalColumns;

namespace Kyodo.Silo.Import.Layouts;

/// <summary>
/// 避難場所・避難所: known and refused. They say where to flee to, not what can be had: most are schools and halls, which come
/// with the facilities, or towers; a second entry of each would offer what nobody lends.
/// </summary>
internal static class ShelterLayouts
{
    private const string Japanese = "避難先は貸せる部屋でも登録者でもありません。施設は公共施設一覧から取り込んでください。";
    private const string English = "Places to flee to are neither rooms to lend nor participants; import the facilities from 公共施設一覧.";

    internal static ImportLayout EmergencySites { get; } = new(
        "emergency-sites", "指定緊急避難場所一覧", "Emergency evacuation sites", [Name, new("災害種別_地震"), new("災害種別_津波")], Japanese, English);

    internal static ImportLayout Shelters { get; } = new(
        "shelters", "指定避難所一覧", "Shelters", [Name, new("開設される災害の種類（地震・津波）"), new("開設される災害の種類（風水害）")], Japanese, English);
}
