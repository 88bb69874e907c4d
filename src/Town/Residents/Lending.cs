using Kyodo.Matching.Model;
using Kyodo.Town.Randomness;

namespace Kyodo.Town.Residents;

/// <summary>Things that some people lend or give beside their time.</summary>
internal static class Lending
{
    private static readonly (string Title, string[] Features)[] Things =
    [
        ("軽トラックをお貸しします", ["軽トラック"]), ("刈払機と園芸道具があります", ["工具・園芸道具"]), ("折りたたみテント一張", ["テント"]),
        ("小型の発電機", ["発電機"]), ("家庭用プロジェクターとスクリーン", ["プロジェクター"]), ("キャンプ用の机と椅子六脚", ["机・椅子"]),
        ("ワイヤレスマイクと小さなスピーカー", ["音響設備"]), ("子どもが小さかったころのベビー用品", []), ("車いす一台、玄関先に置いてあります", []),
        ("絵本と紙芝居、二百冊ほど", []), ("脚立と高枝ばさみ", ["工具・園芸道具"]), ("電子ピアノ", ["ピアノ"]),
    ];

    /// <summary>Draws what the person lends; null for nine in ten.</summary>
    internal static Resource? Draw(ParticipantId owner, ulong number, SeededRandom random)
    {
        if (!random.Chance(0.1))
            return null;
        var (title, features) = random.Pick(Things);
        return new()
        {
            Id = ResourceId.Of(InventedCity.Code, (number * 2) + 1),
            Owner = owner,
            Kind = ResourceKind.Equipment,
            Title = title,
            Skills = Catalogue.NeedCatalogue.SkillsOf(features),
            Presences = Presences.GoodsOnly,
            ReachKilometres = 10,
        };
    }
}
