type Kind = "huyện" | "thị xã" | "thành phố" | "tỉnh" | "xã";

/** A made-up place; none of the names is in the sample reports. */
export interface Locality {
  readonly name: string;
  readonly kind: Kind;
}

export const PROVINCE: Locality = { name: "Khánh Giang", kind: "tỉnh" };

export const DISTRICTS: readonly Locality[] = [
  { name: "Đông Lĩnh", kind: "huyện" },
  { name: "Tây Trạch", kind: "huyện" },
  { name: "Sơn Khê", kind: "huyện" },
  { name: "Vân Phú", kind: "huyện" },
  { name: "Hạ Tuyền", kind: "huyện" },
  { name: "Thượng Lâm", kind: "huyện" },
  { name: "Bắc Nguyên", kind: "thành phố" },
  { name: "Nam Trạch", kind: "huyện" },
  { name: "Yên Lộc", kind: "huyện" },
  { name: "Phú Lĩnh", kind: "thị xã" },
  { name: "Minh Khê", kind: "huyện" },
  { name: "Cẩm Lâm", kind: "huyện" },
  { name: "Trà Phú", kind: "huyện" },
];

/** Named in no report. */
export const ABSENT_DISTRICTS: readonly Locality[] = [
  { name: "Thạch Động", kind: "huyện" },
  { name: "Quỳnh Sơn", kind: "huyện" },
  { name: "Hải Khê", kind: "huyện" },
  { name: "Bắc Trạch", kind: "huyện" },
  { name: "Đông Phú", kind: "thị xã" },
];

const COMMUNES = [
  "Tân Khê",
  "Đồng Trạch",
  "Lâm Thượng",
  "Phú Hậu",
  "Khe Mây",
  "Thanh Lộc",
  "Vĩnh Tuyền",
  "Nà Lai",
  "Đại Nguyên",
  "Hòa Thượng",
  "Bản Chiềng",
  "Suối Lim",
  "Quang Trạch",
];

/** The commune that a district's reports single out. */
export function communeOf(district: Locality): Locality {
  const at = DISTRICTS.findIndex(({ name }) => name === district.name);
  return { name: COMMUNES[at]!, kind: "xã" };
}

export function fullName({ kind, name }: Locality): string {
  return `${kind} ${name}`;
}
