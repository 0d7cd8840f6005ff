import { DocumentLoading } from "#app/(portal)/[company]/_components/document-loading.tsx";

export default function PartnerLoading() {
  return <DocumentLoading />;
}
