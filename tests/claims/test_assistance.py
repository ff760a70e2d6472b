"""Whom a body is assigned to help."""

from kg.claims.assistance import assisted, posted, supported
from tests.claims.scenes import stating

STATED = [
    (assisted, "清水县白沙镇汤峪村是市总工会的帮扶村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会定点帮扶村白沙镇汤峪村通了路。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会干部来到定点帮扶的汤峪村,市总工会结对帮扶村汤峪村变了样。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会驻村帮扶工作队2015年3月进驻清水县白沙镇汤峪村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会干部来到清水县白沙镇汤峪村开展精准扶贫工作。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "职工来到白沙镇汤峪村采摘苹果。这里是市总工会的帮扶村。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会驻白沙镇汤峪村第一书记李明走访农户。", ["天水市总工会 assists 汤峪村"]),
    (supported, "市总工会结对帮扶30户困难职工。", ["天水市总工会 assists 困难职工"]),
    (supported, "市总工会帮扶汤峪村的30户困难职工家庭。", ["天水市总工会 assists 困难职工家庭"]),
    (assisted, "在包村点白沙镇汤峪村,市总工会修了路。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会走访农户,为挂点村白沙镇汤峪村修了路。", ["天水市总工会 assists 汤峪村"]),
    (assisted, "市总工会干部来到清水县白沙镇汤峪村进行帮扶工作对接。", ["天水市总工会 assists 汤峪村"]),
    (
        assisted,
        "作为白沙镇汤峪村、郑川乡齐家村的联点帮扶单位,市总工会修路。",
        ["天水市总工会 assists 齐家村", "天水市总工会 assists 汤峪村"],
    ),
    (assisted, "市总工会在所挂钩的白沙镇汤峪村修路。", ["天水市总工会 assists 汤峪村"]),
    (posted, "走进汤峪村,市总工会驻村工作队来了。", ["天水市总工会 assists 汤峪村"]),
    (posted, "市总工会自2021年派出工作队进驻汤峪村。", ["天水市总工会 assists 汤峪村"]),
]

NOT_STATED = [
    (assisted, "市总工会干部来到汤峪村。"),
    (assisted, "帮扶村通了路。"),
    (assisted, "市总工会干部来到白沙镇汤峪村开展调研工作。"),
    (assisted, "职工来到白沙镇汤峪村。市总工会的帮扶村变了样。"),
    (assisted, "职工来到白沙镇汤峪村。驻村工作队走访农户。"),
    (supported, "市总工会慰问困难职工。"),
    (supported, "困难职工生活改善。"),
    (supported, "市总工会开会。工会组织致力于帮扶困难职工家庭。"),
    (supported, "市总工会把帮扶对象扩大到困难职工家庭。"),
    (assisted, "在白沙镇汤峪村,市总工会修了路。"),
    (assisted, "市总工会定点帮扶联系点有一个村,全村辖汤峪村和三角村。"),
    (assisted, "市总工会在白沙镇汤峪村、郑川乡齐家村修路。"),
    (assisted, "作为汤峪村的邻居,市总工会修路。"),
    (posted, "走进汤峪村、齐家村,市总工会驻村工作队来了。"),
    (posted, "走进汤峪村,市总工会派出3名选手参赛。"),
]

test_relations = stating(STATED, NOT_STATED)
